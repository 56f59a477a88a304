package org.fangxian.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole command structure as it stood when it was read, in the official order. Unchangeable, shared by all requests. */
public final class UnitTree {
    private final Map<Long, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<Long, List<Unit>> children = new HashMap<>();
    private final Unit root;

    /** @param units all of them, in the official order; exactly one has no parent */
    UnitTree(List<Unit> units) {
        Unit found = null;
        for (Unit unit : units) {
            byId.put(unit.getId(), unit);
            byCode.put(unit.getCode(), unit);
            Unit parent = unit.getParent();
            if (parent == null) {
                found = unit;
            } else {
                children.computeIfAbsent(parent.getId(), id -> new ArrayList<>())
                        .add(unit);
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no unit stands above all others");
        }
        root = found;
    }

    public Optional<Unit> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Unit root() {
        return root;
    }

    /** @return all units in the official order */
    public Stream<Unit> all() {
        return byId.values().stream();
    }

    /** @return the units directly below, in the official order */
    public List<Unit> children(long id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** @return the units of the jurisdiction in the official order */
    public List<Unit> within(Jurisdiction jurisdiction) {
        List<Unit> roots = roots(jurisdiction);
        return roots.isEmpty()
                ? List.of()
                : byId.values().stream()
                        .filter(unit -> roots.stream().anyMatch(above -> above.covers(unit)))
                        .toList();
    }

    List<Unit> roots(Jurisdiction jurisdiction) {
        return jurisdiction.roots().stream().flatMap(id -> find(id).stream()).toList();
    }

    UnitRow row(Unit unit) {
        Unit parent = unit.getParent();
        return new UnitRow(
                unit.getId(),
                unit.getCode(),
                unit.getName(),
                unit.getKind(),
                parent == null ? "" : parent.getName(),
                children.getOrDefault(unit.getId(), List.of()).size());
    }

    Stream<UnitRow> rows(Collection<Unit> units) {
        return units.stream().map(this::row);
    }
}
