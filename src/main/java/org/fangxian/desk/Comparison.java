package org.fangxian.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two issues, each with the values of its own day, in the order of the text; figures that stayed as
 * they were are left out.
 *
 * @param before reporting date of the earlier issue; null where there is none
 */
record Comparison(@Nullable LocalDate before, List<Difference> city, List<AreaChanges> areas) {
    /** Of an issue before which there is none. */
    static final Comparison NONE = new Comparison(null, List.of(), List.of());

    private static final String VALUE = "VALUE";

    private record Place(@Nullable String indicator, long unitId) {}

    static Comparison of(Bulletin now, Bulletin before) {
        Map<Place, BulletinFigure> earlier = new HashMap<>();
        ofTheDay(before).forEach(figure -> earlier.put(place(figure), figure));
        List<Difference> city = new ArrayList<>();
        Map<String, List<Difference>> areas = new LinkedHashMap<>();
        ofTheDay(now)
                .map(figure -> difference(figure, earlier.get(place(figure))))
                .filter(Comparison::isOne)
                .forEach(one -> (one.unitId() == now.head().unitId()
                                ? city
                                : areas.computeIfAbsent(one.unitName(), name -> new ArrayList<>()))
                        .add(one));
        return new Comparison(
                before.head().date(),
                city,
                areas.entrySet().stream()
                        .map(area -> new AreaChanges(area.getKey(), area.getValue()))
                        .collect(Collectors.toList()));
    }

    private static Stream<BulletinFigure> ofTheDay(Bulletin bulletin) {
        return bulletin.used().stream()
                .filter(figure -> figure.derivation().equals(VALUE)
                        && figure.date().equals(bulletin.head().date()));
    }

    private static Place place(BulletinFigure figure) {
        return new Place(figure.indicator(), figure.unitId());
    }

    private static Difference difference(BulletinFigure figure, @Nullable BulletinFigure earlier) {
        BigDecimal now = figure.amount();
        BigDecimal was = earlier == null ? null : earlier.amount();
        return new Difference(
                figure.number(),
                Objects.requireNonNull(figure.indicator()),
                figure.name(),
                figure.unitOfMeasure(),
                figure.unitId(),
                figure.unitName(),
                now,
                was,
                now == null || was == null ? null : now.subtract(was));
    }

    private static boolean isOne(Difference one) {
        return one.change() == null
                ? one.now() != null || one.before() != null
                : one.change().signum() != 0;
    }
}
