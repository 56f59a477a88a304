package org.fangxian.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** @return the unit; refuses an id that no unit bears */
    public Unit unit(long id) {
        return units.tree().find(id).orElseThrow(() -> new NotFound("unit", id));
    }

    /** @return the whole tree as it stands, for who walks it */
    public UnitTree tree() {
        return units.tree();
    }

    public Optional<Unit> byCode(String code) {
        return units.tree().byCode(code);
    }

    /** @return the city's headquarters, root of the tree */
    public Unit root() {
        return units.tree().root();
    }

    public List<Unit> units(Collection<Long> ids) {
        return units.tree().withIds(ids);
    }

    /** @return whether the unit is one of the jurisdiction's roots or stands below one */
    public boolean within(Jurisdiction jurisdiction, long unitId) {
        return !units.tree().within(jurisdiction, Set.of(unitId)).isEmpty();
    }

    /** @return those of the units that are the jurisdiction's roots or stand below one */
    public Set<Long> within(Jurisdiction jurisdiction, Collection<Long> unitIds) {
        return unitIds.isEmpty() ? Set.of() : units.tree().within(jurisdiction, unitIds);
    }

    /** @return the jurisdiction's roots as rows of a tree */
    public List<UnitRow> roots(Jurisdiction jurisdiction) {
        UnitTree tree = units.tree();
        return tree.rows(tree.roots(jurisdiction)).toList();
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
