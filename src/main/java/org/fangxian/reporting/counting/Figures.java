package org.fangxian.reporting.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.KnownAt;

/**
 * The figures that count, and the submissions behind them. A unit's own counted report answers for its area; where it
 * files no form with the indicator, the sum over the nearest reporting units below does; where a department speaks for
 * the city, its report does. Refuses units outside the caller's jurisdiction.
 */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM})
public class Figures {
    @Inject
    private FigureCounting counting;

    @Inject
    private FigureRows rows;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    /** @return one value for each indicator and unit, by unit and indicator in the order asked; amount null where nobody reported */
    public List<FigureValue> values(FigureQuery query) {
        return values(List.of(query)).get(0);
    }

    /**
     * The same for several queries at once, which agree with each other: they are read by one statement.
     *
     * @param queries all as known at the same instant
     * @return the values by query, in the order asked
     */
    public List<List<FigureValue>> values(List<FigureQuery> queries) {
        require(queries.stream().flatMap(query -> query.unitIds().stream()).collect(Collectors.toSet()));
        return counting.values(queries);
    }

    /** @return the submissions that were counted into the unit's figure */
    public Evidence evidence(String indicator, long unitId, LocalDate date, KnownAt knownAt) {
        FigureQuery query = new FigureQuery(Set.of(indicator), Set.of(unitId), date, knownAt);
        return evidence(values(query).get(0).revisionIds(), indicator);
    }

    /** @return the submissions with these revision ids; of units outside the caller's jurisdiction only their number */
    public Evidence evidence(Collection<Long> revisionIds, String indicator) {
        List<FigureEvidence> found = rows.evidence(revisionIds, indicator);
        Set<Long> visible = structure.within(
                authority.jurisdiction(Access.readers()),
                found.stream().map(FigureEvidence::unitId).collect(Collectors.toSet()));
        List<FigureEvidence> shown =
                found.stream().filter(one -> visible.contains(one.unitId())).toList();
        return new Evidence(shown, found.size() - shown.size());
    }

    /** @return the receipt numbers of submissions by revision id, of those that the caller may read */
    public Map<Long, String> receipts(Collection<Long> revisionIds) {
        return revisionIds.isEmpty() ? Map.of() : rows.receipts(revisionIds, authority.jurisdiction(Access.readers()));
    }

    /** The units are read by one statement before each is asked about. */
    private void require(Collection<Long> unitIds) {
        structure.units(unitIds);
        unitIds.forEach(unitId -> authority.require(unitId, Access.readers()));
    }
}
