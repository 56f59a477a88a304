package org.fangxian.reporting.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.counting.Access;
import org.fangxian.reporting.counting.CountedFigure;
import org.fangxian.reporting.counting.Gathering;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** The reports of many units at once, for those who compare them. Refuses units the caller may not see. */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM})
public class FiledReports {
    @Inject
    private FiledRows rows;

    @Inject
    private Gathering gathering;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    /** @return the reports of some days that were opened, drafts too, with what counted in them; one statement */
    public List<FiledReport> of(Collection<Long> unitIds, Collection<LocalDate> dates, KnownAt knownAt) {
        require(unitIds);
        return unitIds.isEmpty() ? List.of() : rows.filed(unitIds, dates, knownAt);
    }

    /**
     * @return the reports of the asked units, and what each of the asked ones is compared with: the sums of the units below,
     *     where all have reported, and what other records know; of the area it speaks for, where it speaks for another unit.
     *     Two statements
     */
    public ComparedReports compared(Collection<Asking> askings, LocalDate date, KnownAt knownAt) {
        Set<Long> units = askings.stream().map(Asking::unitId).collect(Collectors.toSet());
        List<FiledReport> reports = of(units, List.of(date), knownAt);
        Map<ReportKey, FormVersion> asked = askings.stream()
                .collect(Collectors.toMap(
                        asking -> new ReportKey(asking.version().form().code(), asking.unitId(), date),
                        Asking::version));
        List<CountedFigure> counted =
                reports.stream().flatMap(FiledReport::counted).toList();
        return new ComparedReports(
                reports, asked.isEmpty() ? Map.of() : gathering.compare(asked, date, knownAt, counted));
    }

    /** @return what the units that ever submitted the form for the date have filed, by unit; two statements */
    public Map<Long, FiledFigures> figures(String form, Collection<Long> unitIds, LocalDate date, KnownAt knownAt) {
        require(unitIds);
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<String, String>> standing = rows.typed(form, unitIds, date, knownAt);
        Map<Long, FiledFigures> filed = new HashMap<>();
        rows.submitted(form, unitIds, date, knownAt)
                .forEach((unit, state) ->
                        filed.put(unit, new FiledFigures(standing.get(unit), state == ReportState.RETURNED)));
        return filed;
    }

    private void require(Collection<Long> unitIds) {
        structure.units(unitIds);
        unitIds.forEach(unitId -> authority.require(unitId, Access.readers()));
    }
}
