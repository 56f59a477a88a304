package org.fangxian.divisions.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.divisions.Level;

/**
 * Proposes how the divisions of an edition follow from those of the one before: level by level from above, because the
 * parents' successions are evidence for what is below. Every earlier and every later division is named in at least one.
 */
final class Comparison {
    private final Map<Level, List<Division>> before;
    private final Map<Level, List<Division>> after;
    private final Parents parents = new Parents();
    private final List<Link> links = new ArrayList<>();

    private Comparison(Collection<Division> before, Collection<Division> after) {
        this.before = byLevel(before);
        this.after = byLevel(after);
    }

    /** @return the successions from above, each level by the code of its first division */
    static List<Link> of(Collection<Division> before, Collection<Division> after) {
        Comparison comparison = new Comparison(before, after);
        for (Level level : Level.values()) {
            comparison.compare(level);
        }
        return comparison.links;
    }

    private static Map<Level, List<Division>> byLevel(Collection<Division> divisions) {
        return divisions.stream()
                .sorted(Comparator.comparing(Division::code))
                .collect(Collectors.groupingBy(Division::level, () -> new EnumMap<>(Level.class), Collectors.toList()));
    }

    private void compare(Level level) {
        Matching matching = new Matching(of(before, level), of(after, level), parents);
        matching.same();
        matching.byName();
        matching.byCode();
        matching.byStem();
        if (level == Level.TOWN || level == Level.COUNTY) {
            matching.byVillages(villages(level));
        }
        if (level == Level.VILLAGE) {
            matching.byNeighbour();
        }
        List<Link> found = matching.finish();
        parents.add(found);
        links.addAll(found);
    }

    /** How many villages that kept a name of their own moved from a division of the level to another. */
    private Map<String, Map<String, Integer>> villages(Level level) {
        Map<String, Division> later = unique(after);
        Map<String, Map<String, Integer>> moved = new HashMap<>();
        unique(before)
                .forEach((name, village) -> Optional.ofNullable(later.get(name))
                        .filter(found -> !found.code().equals(village.code()))
                        .ifPresent(found -> moved.computeIfAbsent(above(village, level), none -> new HashMap<>())
                                .merge(above(found, level), 1, Integer::sum)));
        return moved;
    }

    private static String above(Division village, Level level) {
        int digits = level == Level.TOWN ? 9 : 6;
        return village.code().substring(0, digits) + "0".repeat(village.code().length() - digits);
    }

    /** The villages whose name no other village of the edition bears. */
    private static Map<String, Division> unique(Map<Level, List<Division>> edition) {
        Map<String, List<Division>> named =
                of(edition, Level.VILLAGE).stream().collect(Collectors.groupingBy(Division::name));
        return named.values().stream()
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .collect(Collectors.toMap(Division::name, Function.identity()));
    }

    private static List<Division> of(Map<Level, List<Division>> edition, Level level) {
        return edition.getOrDefault(level, List.of());
    }

    /** Which divisions of the level above follow from which. */
    static final class Parents {
        private final Map<String, Set<String>> successors = new HashMap<>();

        void add(List<Link> found) {
            for (Link link : found) {
                if (link.from() != null && link.to() != null) {
                    successors
                            .computeIfAbsent(link.from().code(), none -> new LinkedHashSet<>())
                            .add(link.to().code());
                }
            }
        }

        /** Whether the later division stands where the earlier one stood. */
        boolean agree(Division from, Division to) {
            return from.level() == Level.CITY
                    || successors.getOrDefault(from.parentCode(), Set.of()).contains(to.parentCode());
        }
    }
}
