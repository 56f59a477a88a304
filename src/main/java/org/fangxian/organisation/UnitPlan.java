package org.fangxian.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.fangxian.divisions.editions.EditionRefused;
import org.fangxian.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * How the units of towns and villages follow an edition: a unit goes with its place, a new place gets a unit, and the unit of
 * a place that is no longer ends. Headquarters, counties and zones stay as they are.
 */
final class UnitPlan {
    /** A division of the new edition; towns and villages have one above. */
    record Area(
            long placeId,
            String code,
            String name,
            UnitKind kind,
            @Nullable Long parentPlace) {}

    /** A unit as it will stand. */
    record Planned(
            long id, Long parentId, String code, String name, UnitKind kind, String path, long placeId, int order) {}

    private final Map<Long, UnitFacts> byPlace = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final List<Planned> staying = new ArrayList<>();
    private final List<Planned> added = new ArrayList<>();
    private final List<Long> ending = new ArrayList<>();

    /**
     * @param units all that have not ended, those above before those below
     * @param areas towns and villages of the edition by code
     */
    UnitPlan(List<UnitFacts> units, List<Area> areas, LongSupplier ids) {
        for (UnitFacts unit : units) {
            paths.put(unit.id(), unit.path());
            if (unit.placeId() != null) {
                byPlace.putIfAbsent(unit.placeId(), unit);
            }
        }
        Map<Long, Long> unitOfPlace = byPlace.values().stream()
                .collect(Collectors.toMap(unit -> Objects.requireNonNull(unit.placeId()), UnitFacts::id));
        int order = units.stream()
                .filter(unit -> !isOfDivision(unit))
                .mapToInt(UnitFacts::sortOrder)
                .max()
                .orElse(0);
        for (Area area : areas) {
            place(area, unitOfPlace, ++order, ids);
        }
        end(units);
    }

    private void place(Area area, Map<Long, Long> unitOfPlace, int order, LongSupplier ids) {
        Long parent = unitOfPlace.get(area.parentPlace());
        if (parent == null) {
            throw new EditionRefused("divisions.inForce.noUnit", area.name());
        }
        UnitFacts known = byPlace.get(area.placeId());
        long id = known == null ? ids.getAsLong() : known.id();
        String path = paths.get(parent) + id + ".";
        String code = new DivisionCode(area.code()).shortForm();
        paths.put(id, path);
        unitOfPlace.put(area.placeId(), id);
        (known == null ? added : staying)
                .add(new Planned(id, parent, code, area.name(), area.kind(), path, area.placeId(), order));
    }

    private void end(List<UnitFacts> units) {
        var stays = staying.stream().map(Planned::id).collect(Collectors.toSet());
        units.stream()
                .filter(unit -> isOfDivision(unit) && !stays.contains(unit.id()))
                .forEach(unit -> ending.add(unit.id()));
    }

    private static boolean isOfDivision(UnitFacts unit) {
        return unit.kind() == UnitKind.TOWN || unit.kind() == UnitKind.VILLAGE;
    }

    List<Planned> staying() {
        return staying;
    }

    List<Planned> added() {
        return added;
    }

    List<Long> ending() {
        return ending;
    }
}
