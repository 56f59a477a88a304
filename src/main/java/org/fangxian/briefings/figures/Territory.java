package org.fangxian.briefings.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.sentences.Area;
import org.fangxian.sentences.FigureRef;

/** The city a briefing speaks of, and its counties and zones in their official order. */
public record Territory(String city, long cityUnit, List<Area> areas, Map<String, Long> units) {
    /** @return the briefing's key of what a sentence speaks of; refuses an area that is not the city's */
    public FigureKey key(FigureRef ref, LocalDate date) {
        Derivation derivation = ref.change() ? Derivation.CHANGE : Derivation.VALUE;
        return new FigureKey(derivation, ref.indicator(), unit(ref.area()), date.minusDays(ref.daysBack()));
    }

    private long unit(@org.jspecify.annotations.Nullable String area) {
        if (area == null) {
            return cityUnit;
        }
        Long unit = units.get(area);
        if (unit == null) {
            throw new EditRefused("briefings.unknownArea", area);
        }
        return unit;
    }
}
