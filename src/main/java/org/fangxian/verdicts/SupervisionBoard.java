package org.fangxian.verdicts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.notices.DeliveryRow;
import org.fangxian.notices.Reminders;
import org.fangxian.notices.Told;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.archive.FiledReport;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** The board of a county or the city, and reminding a unit with one click. */
@Stateless
@RolesAllowed({Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM})
public class SupervisionBoard {
    /** Who may see what the board shows, the reminders too. */
    private static final String[] READERS = {Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER};

    private static final Set<UnitKind> OF_CITY = Set.of(UnitKind.COUNTY, UnitKind.ZONE, UnitKind.DEPARTMENT);
    private static final Set<UnitKind> OF_COUNTY = Set.of(UnitKind.COUNTY, UnitKind.ZONE, UnitKind.TOWN);

    @Inject
    private Court court;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Reminding reminding;

    @Inject
    private Reminders reminders;

    @Inject
    private Authority authority;

    /** @return the unit, if the caller may see its board, else the first unit whose board he may see */
    public Unit root(long unitId) {
        Jurisdiction seen = authority.jurisdiction(READERS);
        return structure.within(seen, unitId)
                ? structure.unit(unitId)
                : structure.unit(structure.roots(seen).get(0).id());
    }

    /** @return the reports of the unit and those directly below it, as known at the instant */
    public Board board(long rootId, LocalDate date, KnownAt knownAt) {
        authority.require(rootId, READERS);
        Unit root = structure.unitOn(rootId, date);
        List<Judged> judged = court.judge(asked(root, date), date, knownAt);
        List<Form> forms = catalogue.forms().stream()
                .filter(form -> judged.stream()
                        .anyMatch(one -> one.asking().version().form().equals(form)))
                .toList();
        return new Board(rootId, root.getName(), date, forms, rows(judged, date));
    }

    /**
     * @return by date, the units of the board of that day with their reports, judged only as to whether they are there and
     *     in time: nothing is compared with other records. One statement
     */
    public Map<LocalDate, List<BoardRow>> wanting(long rootId, Collection<LocalDate> dates) {
        authority.require(rootId, READERS);
        Map<LocalDate, List<Asking>> askings = new LinkedHashMap<>();
        dates.forEach(date -> askings.put(date, asked(structure.unitOn(rootId, date), date)));
        Map<LocalDate, List<BoardRow>> rows = new LinkedHashMap<>();
        court.inTime(askings, KnownAt.LATEST).forEach((date, judged) -> rows.put(date, rows(judged, date)));
        return rows;
    }

    private List<Asking> asked(Unit root, LocalDate date) {
        Set<UnitKind> kinds = root.getKind() == UnitKind.HEADQUARTERS ? OF_CITY : OF_COUNTY;
        return catalogue.askings(kinds, new Jurisdiction(Set.of(root.getId())), date);
    }

    private static List<BoardRow> rows(List<Judged> judged, LocalDate date) {
        return judged.stream()
                .collect(Collectors.groupingBy(one -> one.asking().unitId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(unit -> row(unit, date))
                .toList();
    }

    private static BoardRow row(List<Judged> unit, LocalDate date) {
        Asking asking = unit.get(0).asking();
        Map<String, BoardCell> cells = new LinkedHashMap<>();
        unit.forEach(one -> cells.put(one.asking().version().form().code(), cell(one, date)));
        return new BoardRow(asking.unitId(), asking.unitCode(), asking.unitName(), asking.unitKind(), cells);
    }

    private static BoardCell cell(Judged judged, LocalDate date) {
        FormVersion version = judged.asking().version();
        FiledReport filed = judged.filed();
        return new BoardCell(
                version.form().code(),
                filed == null ? null : filed.state(),
                filed == null ? null : filed.revisionNumber(),
                version.dueAt(date),
                filed == null ? null : filed.firstSubmittedAt(),
                judged.verdicts(),
                judged.contradictions());
    }

    /**
     * Reminds of reports that are not filed, late, zero or contradicted, each in its own words, in the inbox of the units' reporters and by e-mail where a server is
     * configured: one notice for each unit. Refuses units outside the caller's jurisdiction.
     */
    public Reminded remind(LocalDate date, Collection<ReportKey> keys) {
        Set<Long> units = keys.stream().map(ReportKey::unitId).collect(Collectors.toSet());
        structure.units(units);
        units.forEach(unit -> authority.require(unit, READERS));
        return reminding.remind(date, keys);
    }

    /** @return what became of the reminders of the board's reports, by report; nothing for those never reminded of */
    public Map<ReportKey, Told> told(Board board) {
        Map<String, ReportKey> topics = new LinkedHashMap<>();
        for (BoardRow row : board.rows()) {
            row.cells().keySet().forEach(form -> {
                ReportKey key = new ReportKey(form, row.unitId(), board.date());
                topics.put(ReminderText.topic(key), key);
            });
        }
        return reminders.told(board.rootId(), topics.keySet()).stream()
                .collect(Collectors.toMap(told -> topics.get(told.topic()), Function.identity()));
    }

    /** @return who was reminded of the report, when, who has read it, and what became of the e-mail */
    public List<DeliveryRow> reminded(ReportKey key) {
        return reminders.about(key.unitId(), ReminderText.topic(key));
    }
}
