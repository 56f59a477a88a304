package org.fangxian.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.shared.NotFound;

/**
 * The unit tree as other features ask for it. The command structure itself is public within the portal: every signed-in
 * caller may see which units there are; what belongs to a unit is protected where it is kept.
 */
@Stateless
@PermitAll
public class CommandStructure {
    @Inject
    private Units units;

    /**
     * @return the unit as it stands today; one that has ended as it last stood, one to come as it will; refuses an id that no
     *     unit bears
     */
    public Unit unit(long id) {
        return units.find(id).orElseThrow(() -> new NotFound("unit", id));
    }

    /** @return as {@link #unit}, on a day: what of that day is read under the code and name of then */
    public Unit unitOn(long id, LocalDate day) {
        return units.find(id, day).orElseThrow(() -> new NotFound("unit", id));
    }

    /** @return the whole tree as it stands today, for who walks it */
    public UnitTree tree() {
        return units.tree();
    }

    /** @return the whole tree as it stands on a day: what is reported for the day, and by whom, follows from it */
    public UnitTree on(LocalDate day) {
        return units.on(day);
    }

    public Optional<Unit> byCode(String code) {
        return units.tree().byCode(code);
    }

    /** @return the city's headquarters, root of the tree */
    public Unit root() {
        return units.tree().root();
    }

    /** @return those of the units, in the official order, also such as have ended; ids that no unit bears are left out */
    public List<Unit> units(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> units.find(id).stream())
                .sorted(Unit.OFFICIAL_ORDER)
                .toList();
    }

    /** @return whether the unit is one of the jurisdiction's roots or stands below one */
    public boolean within(Jurisdiction jurisdiction, long unitId) {
        return !within(jurisdiction, Set.of(unitId)).isEmpty();
    }

    /** @return those of the units, also such as have ended, that are the jurisdiction's roots or stand below one */
    public Set<Long> within(Jurisdiction jurisdiction, Collection<Long> unitIds) {
        List<Unit> roots = units(jurisdiction.roots());
        return unitIds.stream()
                .filter(id -> units.find(id)
                        .filter(unit -> roots.stream().anyMatch(above -> above.covers(unit)))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** @return the jurisdiction's roots as rows of a tree */
    public List<UnitRow> roots(Jurisdiction jurisdiction) {
        return units.tree().rows(units(jurisdiction.roots())).toList();
    }

    /** @return the unit as lists and trees show it; refuses an id that no unit bears */
    public UnitRow row(long id) {
        return units.tree().row(unit(id));
    }

    /** @return the units directly below, in their official order */
    public List<UnitRow> children(long unitId) {
        UnitTree tree = units.tree();
        return tree.rows(tree.children(unitId)).toList();
    }

    /** @return at most {@code limit} units of the jurisdiction whose name contains, or whose code begins with the text */
    public List<UnitRow> search(Jurisdiction jurisdiction, String text, int limit) {
        return units.search(jurisdiction, text, limit);
    }
}
