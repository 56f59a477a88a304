package org.fangxian.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.CityTime;

/** Whom to turn to in a unit. Open to every feature: who acts for which unit is no secret within the portal. */
@Stateless
@PermitAll
public class RoleHolders {
    @Inject
    private HoldersOfRoles holders;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    /**
     * @return the persons who hold the role today for the unit itself, else for the nearest unit above for which anybody
     *     does; empty when nobody does
     */
    public List<Account> nearest(String role, long unitId) {
        return nearest(role, Set.of(structure.unit(unitId).getId())).getOrDefault(unitId, List.of());
    }

    /** @return as {@link #nearest(String, long)}, for many units by one statement; a unit for which nobody does is absent */
    public Map<Long, List<Account>> nearest(String role, Collection<Long> unitIds) {
        Map<Long, List<RoleGrant>> above = holders.above(role, unitIds, CityTime.today(clock)).stream()
                .collect(Collectors.groupingBy(
                        HoldersOfRoles.Above::unitId,
                        Collectors.mapping(HoldersOfRoles.Above::grant, Collectors.toList())));
        Map<Long, List<Account>> nearest = new HashMap<>();
        above.forEach((unit, grants) -> nearest.put(unit, ofFirstUnit(grants)));
        return nearest;
    }

    private static List<Account> ofFirstUnit(List<RoleGrant> grants) {
        return grants.stream()
                .filter(grant ->
                        grant.getUnit().getId() == grants.get(0).getUnit().getId())
                .map(RoleGrant::getAccount)
                .distinct()
                .toList();
    }
}
