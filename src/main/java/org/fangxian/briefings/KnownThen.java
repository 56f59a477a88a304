package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReader;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.figures.SilentUnits;
import org.fangxian.briefings.figures.UnitCount;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.shared.KnownAt;

/** Reads the figures of a briefing, in whichever state, as known at another instant than its own. */
@ApplicationScoped
class KnownThen {
    @Inject
    private FigureReader reader;

    @Inject
    private SilentUnits silent;

    /** @return every figure that follows the reports; none that was stated by hand */
    List<FigureThen> of(Bulletin bulletin, KnownAt knownAt) {
        Map<FigureKey, FigureReading> readings = reader.read(keys(bulletin), knownAt, knownAt.orLatest());
        Map<String, Integer> counts = silent.of(bulletin.head().date(), knownAt, () -> false).counts().stream()
                .collect(Collectors.toMap(UnitCount::code, UnitCount::units));
        return bulletin.used().stream()
                .filter(figure -> !figure.manual())
                .filter(figure -> figure.indicator() != null && !is(figure, Derivation.FORMER))
                .map(figure -> is(figure, Derivation.UNITS)
                        ? new FigureThen(
                                figure, BigDecimal.valueOf(counts.getOrDefault(figure.indicator(), 0)), List.of())
                        : then(figure, readings))
                .toList();
    }

    private static Set<FigureKey> keys(Bulletin bulletin) {
        Set<FigureKey> keys = new HashSet<>();
        for (BulletinFigure figure : bulletin.used()) {
            if (is(figure, Derivation.VALUE) || is(figure, Derivation.CHANGE)) {
                keys.add(key(figure));
            }
            if (is(figure, Derivation.CHANGE)) {
                keys.add(key(figure).dayBefore());
            }
        }
        return keys;
    }

    private static FigureThen then(BulletinFigure figure, Map<FigureKey, FigureReading> readings) {
        FigureKey key = key(figure);
        FigureReading none = FigureReading.none(figure.knownAt());
        FigureReading value = readings.getOrDefault(key, none);
        FigureReading then =
                is(figure, Derivation.CHANGE) ? value.since(readings.getOrDefault(key.dayBefore(), none)) : value;
        return new FigureThen(figure, then.amount(), then.revisions());
    }

    private static FigureKey key(BulletinFigure figure) {
        return FigureKey.value(Objects.requireNonNull(figure.indicator()), figure.unitId(), figure.date());
    }

    private static boolean is(BulletinFigure figure, Derivation derivation) {
        return figure.derivation().equals(derivation.name());
    }
}
