package org.fangxian.briefings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.figures.Territory;
import org.fangxian.sentences.Area;
import org.fangxian.sentences.Facts;
import org.fangxian.sentences.FigureRef;
import org.jspecify.annotations.Nullable;

/** The facts a briefing is spoken of: what was stated by hand, else what the reports say. */
final class FactSheet implements Facts {
    private final Briefing briefing;
    private final Territory territory;
    private final Map<FigureKey, FigureReading> readings;

    FactSheet(Briefing briefing, Territory territory, Map<FigureKey, FigureReading> readings) {
        this.briefing = briefing;
        this.territory = territory;
        this.readings = readings;
    }

    @Override
    public LocalDate date() {
        return briefing.getBriefingDate();
    }

    @Override
    public String city() {
        return territory.city();
    }

    @Override
    public List<Area> areas() {
        return territory.areas();
    }

    @Override
    public @Nullable BigDecimal amount(FigureRef figure) {
        return reading(territory.key(figure, date())).amount();
    }

    @Override
    public boolean isComplete(FigureRef figure) {
        FigureKey key = territory.key(figure, date());
        return stated(key).isPresent() || reading(key).isComplete();
    }

    Territory territory() {
        return territory;
    }

    /** @return a value, or a change between two, each as it was stated by hand, else as the reports say */
    FigureReading reading(FigureKey key) {
        FigureReading value = value(key.with(Derivation.VALUE));
        return key.derivation() == Derivation.CHANGE ? value.since(value(key.dayBefore())) : value;
    }

    private FigureReading value(FigureKey key) {
        return stated(key)
                .map(BriefingFigure::reading)
                .orElseGet(() -> readings.getOrDefault(key, FigureReading.none(briefing.readAt())));
    }

    private Optional<BriefingFigure> stated(FigureKey key) {
        return briefing.figures().bound(key).filter(BriefingFigure::isManual);
    }
}
