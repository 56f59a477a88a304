package org.fangxian.divisions.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The successions of one level, found by one kind of evidence after another; what was found stands. */
final class Matching {
    /** So many villages of one name are no accident. */
    private static final int NO_ACCIDENT = 2;

    private final List<Division> before;
    private final List<Division> after;
    private final Map<String, Division> byCode;
    private final Comparison.Parents parents;
    private final Map<String, List<Link>> found = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Matching(List<Division> before, List<Division> after, Comparison.Parents parents) {
        this.before = before;
        this.after = after;
        this.parents = parents;
        byCode = after.stream().collect(Collectors.toMap(Division::code, Function.identity()));
    }

    void same() {
        for (Division from : before) {
            Division to = byCode.get(from.code());
            if (to != null && to.name().equals(from.name()) && parents.agree(from, to)) {
                keep(SuccessionKind.UNCHANGED, Basis.SAME, from, to);
            }
        }
    }

    /**
     * The same name where the parent went: whoever is nearest by code is the same place, others went into it. A namesake
     * that was there before is another place.
     */
    void byName() {
        Map<String, List<Division>> named = after.stream().collect(Collectors.groupingBy(Division::name));
        for (Division from : open()) {
            nearest(from, named.getOrDefault(from.name(), List.of()), to -> !isUnchanged(to))
                    .ifPresent(to -> follow(Basis.NAME_PARENT, from, to));
        }
    }

    /** The same code under another name, unless another place bears it now: then the old one went into that. */
    void byCode() {
        for (Division from : open()) {
            Division to = byCode.get(from.code());
            if (to != null && parents.agree(from, to)) {
                if (taken.contains(to.code())) {
                    put(new Link(SuccessionKind.MERGED, Basis.CODE_PARENT, from, to));
                } else {
                    keep(SuccessionKind.RENAMED, Basis.CODE_PARENT, from, to);
                }
            }
        }
    }

    void byStem() {
        Map<String, List<Division>> stems =
                after.stream().collect(Collectors.groupingBy(division -> Names.stem(division.name())));
        for (Division from : open()) {
            nearest(from, stems.getOrDefault(Names.stem(from.name()), List.of()), to -> true)
                    .ifPresent(to -> follow(Basis.STEM_PARENT, from, to));
        }
    }

    /** Where most of the villages went; the same name then says that it is the same place. */
    void byVillages(Map<String, Map<String, Integer>> moved) {
        for (Division from : open()) {
            Map<String, Integer> where = moved.getOrDefault(from.code(), Map.of());
            int most = where.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<Division> all = where.entrySet().stream()
                    .filter(one -> one.getValue() >= Math.min(NO_ACCIDENT, most))
                    .filter(one -> byCode.containsKey(one.getKey()))
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(one -> Objects.requireNonNull(byCode.get(one.getKey())))
                    .toList();
            if (all.size() > 1) {
                all.forEach(to -> put(new Link(SuccessionKind.SPLIT, Basis.VILLAGES, from, to)));
            } else if (!all.isEmpty() && all.get(0).name().equals(from.name()) && !isTaken(all.get(0))) {
                keep(SuccessionKind.RECODED, Basis.VILLAGES, from, all.get(0));
            } else if (!all.isEmpty()) {
                put(new Link(SuccessionKind.MERGED, Basis.VILLAGES, from, all.get(0)));
            }
        }
    }

    /** What has no name left went where its nearest neighbour by code, of the same parent, is now. */
    void byNeighbour() {
        Map<String, List<Division>> settled =
                before.stream().filter(this::isFound).collect(Collectors.groupingBy(Division::parentCode));
        for (Division from : open()) {
            settled.getOrDefault(from.parentCode(), List.of()).stream()
                    .min(Comparator.<Division>comparingLong(other -> distance(from, other))
                            .thenComparing(Division::code))
                    .map(neighbour -> first(neighbour).to())
                    .ifPresent(to -> put(new Link(SuccessionKind.MERGED, Basis.NEIGHBOUR, from, to)));
        }
    }

    /** @return all successions, by the code of their first division */
    List<Link> finish() {
        open().forEach(from -> put(new Link(SuccessionKind.VANISHED, Basis.NONE, from, null)));
        Set<String> named = found.values().stream()
                .flatMap(List::stream)
                .flatMap(link -> Stream.ofNullable(link.to()))
                .map(Division::code)
                .collect(Collectors.toSet());
        Stream<Link> appeared = after.stream()
                .filter(to -> !named.contains(to.code()))
                .map(to -> new Link(SuccessionKind.APPEARED, Basis.NONE, null, to));
        return Stream.concat(found.values().stream().flatMap(List::stream), appeared)
                .sorted(Comparator.comparing(link -> link.first().code()))
                .toList();
    }

    /** The nearest by code of those that stand where the parent went; free ones come first. */
    private Optional<Division> nearest(Division from, List<Division> namesakes, Predicate<Division> accepted) {
        return namesakes.stream()
                .filter(to -> parents.agree(from, to) && accepted.test(to))
                .min(Comparator.comparing(this::isTaken).thenComparing(to -> distance(from, to)));
    }

    private void follow(Basis basis, Division from, Division to) {
        if (isTaken(to)) {
            put(new Link(SuccessionKind.MERGED, basis, from, to));
        } else {
            keep(SuccessionKind.RECODED, basis, from, to);
        }
    }

    private void keep(SuccessionKind kind, Basis basis, Division from, Division to) {
        taken.add(to.code());
        put(new Link(kind, basis, from, to));
    }

    private void put(Link link) {
        found.computeIfAbsent(link.first().code(), none -> new ArrayList<>()).add(link);
    }

    private List<Division> open() {
        return before.stream().filter(from -> !isFound(from)).toList();
    }

    private boolean isFound(Division from) {
        return found.containsKey(from.code());
    }

    private Link first(Division from) {
        return Objects.requireNonNull(found.get(from.code())).get(0);
    }

    private boolean isTaken(Division to) {
        return taken.contains(to.code());
    }

    private boolean isUnchanged(Division to) {
        return found.getOrDefault(to.code(), List.of()).stream()
                .anyMatch(link -> link.kind() == SuccessionKind.UNCHANGED);
    }

    private static long distance(Division one, Division other) {
        return Math.abs(Long.parseLong(one.code()) - Long.parseLong(other.code()));
    }
}
