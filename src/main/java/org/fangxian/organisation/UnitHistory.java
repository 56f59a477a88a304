package org.fangxian.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The trees of the command structure from day to day, and every unit that there ever was. Unchangeable, shared by all. */
final class UnitHistory {
    private final TreeMap<LocalDate, UnitTree> trees = new TreeMap<>();
    private final Map<Long, Unit> known;

    /** A unit's row as it stood on the days between. */
    record Standing(LocalDate from, LocalDate to, UnitFacts facts) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * @param standings of all units, those above before those below
     * @param latest of each unit how it stands after the last change, or stood when it ended, in the same order
     */
    UnitHistory(List<Standing> standings, List<UnitFacts> latest) {
        TreeSet<LocalDate> days = new TreeSet<>();
        standings.forEach(standing -> days.add(standing.from()));
        for (LocalDate day : days) {
            Map<Long, Unit> units = units(standings.stream()
                    .filter(standing -> standing.holds(day))
                    .map(Standing::facts)
                    .toList());
            trees.put(
                    day,
                    new UnitTree(
                            units.values().stream().sorted(Unit.OFFICIAL_ORDER).toList()));
        }
        known = units(latest);
    }

    /** By the length of their paths, a unit comes before those below it. */
    private static Map<Long, Unit> units(List<UnitFacts> facts) {
        Map<Long, Unit> units = new HashMap<>();
        for (UnitFacts one : facts) {
            Unit parent = one.parentId() == null ? null : Objects.requireNonNull(units.get(one.parentId()));
            units.put(one.id(), new Unit(parent, one));
        }
        return units;
    }

    /** The tree of the day; for days before all that is known, the first. */
    UnitTree on(LocalDate day) {
        Map.Entry<LocalDate, UnitTree> last = trees.floorEntry(day);
        return (last == null ? trees.firstEntry() : last).getValue();
    }

    /** The unit as it stands on the day; where it does not, as it last stood or will. */
    Optional<Unit> find(long id, LocalDate day) {
        return on(day).find(id).or(() -> Optional.ofNullable(known.get(id)));
    }
}
