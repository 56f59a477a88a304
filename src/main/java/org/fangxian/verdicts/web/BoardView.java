package org.fangxian.verdicts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.notices.DeliveryRow;
import org.fangxian.notices.Told;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.verdicts.Board;
import org.fangxian.verdicts.BoardRow;
import org.fangxian.verdicts.Reminded;
import org.fangxian.verdicts.SupervisionBoard;
import org.fangxian.verdicts.Verdict;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Who has reported and who has not: the units of a county or the city against the forms they file. */
@Named
@ViewScoped
public class BoardView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ANEW = "/verdicts/board.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private SupervisionBoard supervision;

    @Inject
    private CommandStructure structure;

    @Inject
    private CurrentUser user;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable UnitRow unit;
    private @Nullable LocalDate date;
    private @Nullable ReportKey asked;
    private transient @Nullable Board board;
    private transient @Nullable Map<ReportKey, Told> told;

    /** Opens with what the address names, else with today and the unit acted for. */
    public void open() {
        if (date == null) {
            date = now.today();
        }
        if (unit == null) {
            Unit acting = user.getUnit();
            long preferred = acting == null ? structure.root().getId() : acting.getId();
            unit = structure.row(supervision.root(preferred).getId());
        }
    }

    /** Asks anew with what the filter says, which the address then names. */
    public String reload() {
        known.apply();
        return ANEW;
    }

    /** Goes a day back or on. */
    public String go(int days) {
        date = getBoard().date().plusDays(days);
        return ANEW;
    }

    /** Reminds the unit of the button that was pressed of all its reports that the button concerns. */
    public void remindAsked() {
        String unit = Faces.getRequestParameter("unit");
        BoardRow row = getBoard().rows().stream()
                .filter(one -> one.unitCode().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", String.valueOf(unit)));
        String pressed = Faces.getRequestParameter("reminder");
        Reminder.of(row).stream()
                .filter(reminder -> reminder.name().equals(pressed))
                .forEach(reminder -> remind(keys(row, reminder)));
    }

    /** Reminds every unit of the board of everything it has not reported. */
    public void remindAll() {
        remind(getBoard().rows().stream().flatMap(row -> open(row).stream()).toList());
    }

    private void remind(List<ReportKey> keys) {
        Reminded done = supervision.remind(getBoard().date(), keys);
        Messages.addGlobalInfo("{0}", formats.text("verdicts.reminded", done.reports(), done.persons()));
        if (done.again() > 0) {
            Messages.addGlobalInfo("{0}", formats.text("verdicts.reminded.again", done.again()));
        }
        if (!done.nobody().isEmpty()) {
            Messages.addGlobalWarn("{0}", formats.text("verdicts.reminded.nobody", String.join(" ", done.nobody())));
        }
        board = null;
    }

    private List<ReportKey> open(BoardRow row) {
        return keys(row, Reminder.OPEN);
    }

    private List<ReportKey> keys(BoardRow row, Reminder reminder) {
        return row.cells().values().stream()
                .filter(reminder::concerns)
                .map(cell -> key(row, cell.form()))
                .toList();
    }

    private ReportKey key(BoardRow row, String form) {
        return new ReportKey(form, row.unitId(), getBoard().date());
    }

    /** Sends the board as a spreadsheet, a line for each report. */
    public void export() {
        spreadsheet.send(
                BoardLine.listing(formats)
                        .about(getBoard().rootName() + " " + getBoard().date()),
                BoardLine.of(getBoard(), this));
    }

    public Board getBoard() {
        Board shown = board;
        if (shown == null) {
            open();
            shown = supervision.board(Objects.requireNonNull(unit).id(), day(), known.get());
            told = supervision.told(shown);
            board = shown;
        }
        return shown;
    }

    private LocalDate day() {
        LocalDate chosen = date;
        return chosen == null ? now.today() : chosen;
    }

    /** @return whether any of the board's reports was reminded of */
    public boolean isAnyTold() {
        return told != null && !told.isEmpty();
    }

    /** @return the address of a cell's report, without the portal's own part */
    public String address(BoardRow row, String form) {
        String since = known.getLink();
        return "/reporting/report.xhtml?form=" + form + "&unit=" + row.unitCode() + "&date="
                + getBoard().date()
                + (since == null ? "" : "&known=" + URLEncoder.encode(since, StandardCharsets.UTF_8));
    }

    /** @return what became of the reminders of a report, or null when there were none */
    public @Nullable Told told(BoardRow row, String form) {
        ReportKey key = key(row, form);
        return told == null ? null : told.get(key);
    }

    /** Shows who was reminded of a report. */
    public void ask(BoardRow row, String form) {
        asked = key(row, form);
    }

    public void askNoMore() {
        asked = null;
    }

    /** @return whose reminders are shown, null for none */
    public @Nullable ReportKey getAsked() {
        return asked;
    }

    public String getAskedName() {
        ReportKey key = asked;
        return key == null ? "" : structure.unit(key.unitId()).getName();
    }

    public List<DeliveryRow> getReminded() {
        return asked == null ? List.of() : supervision.reminded(asked);
    }

    /** Sends who was reminded of the report as a spreadsheet. */
    public void exportReminded() {
        spreadsheet.send(
                new Listing<DeliveryRow>("verdicts.told.title")
                        .about(getAskedName() + " " + getBoard().date())
                        .column("verdicts.told.whom", DeliveryRow::recipient)
                        .column("verdicts.told.at", DeliveryRow::sentAt)
                        .column("verdicts.told.readAt", DeliveryRow::readAt)
                        .column("verdicts.told.mail", row -> formats.word("notices.MailState", row.mailState()))
                        .column("verdicts.told.mailDetail", DeliveryRow::mailDetail),
                getReminded().stream());
    }

    public int getOpen() {
        return getBoard().rows().stream().mapToInt(row -> open(row).size()).sum();
    }

    public int getDue() {
        return getBoard().rows().stream().mapToInt(row -> row.cells().size()).sum();
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    /** @return the unit as it stands in addresses */
    public @Nullable String getUnitCode() {
        return unit == null ? null : unit.code();
    }

    public void setUnitCode(@Nullable String code) {
        if (code != null && !code.isEmpty()) {
            long id = structure
                    .byCode(code)
                    .orElseThrow(() -> new NotFound("unit", code))
                    .getId();
            unit = structure.row(id);
        }
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
