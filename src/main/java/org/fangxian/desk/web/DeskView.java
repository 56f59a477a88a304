package org.fangxian.desk.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.desk.Desk;
import org.fangxian.desk.DeskPage;
import org.fangxian.desk.InstructionView;
import org.fangxian.desk.Instructions;
import org.fangxian.desk.Receipt;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The leaders' desk: an issue on one screen, with its instructions and acknowledgements. */
@Named
@ViewScoped
public class DeskView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Desk desk;

    @Inject
    private Instructions instructions;

    @Inject
    private IssueCalendar calendar;

    @Inject
    private CurrentUser user;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    private final InstructionForm form = new InstructionForm();
    private @Nullable LocalDate date;
    private @Nullable Long id;
    private boolean latest;
    private transient @Nullable DeskPage page;
    private transient boolean looked;
    private transient @Nullable List<InstructionView> stillOpen;

    /** Opens the issue or the date that the address names, else the latest issue. */
    public void open() {
        latest = id == null && date == null;
        load();
        if (page != null) {
            calendar.show(head(page), page.month());
        } else if (date != null) {
            calendar.show(date);
        }
    }

    private void load() {
        page = asked().orElse(null);
        looked = true;
        id = page == null ? null : page.briefing().id();
        stillOpen = null;
    }

    private Optional<DeskPage> asked() {
        if (id != null) {
            return Optional.of(desk.open(id));
        }
        return date == null ? desk.latest() : desk.of(date);
    }

    public void write() {
        form.begin();
    }

    public void cancel() {
        form.close();
    }

    /** Gives the instruction to the unit chosen. */
    public void instruct() {
        String unit = Objects.requireNonNull(form.getUnit()).name();
        instructions.instruct(form.written(Objects.requireNonNull(id)));
        form.close();
        load();
        say("desk.said.instructed", unit);
    }

    /** Acknowledges the issue for a unit of the caller's. */
    public void acknowledge(Receipt receipt) {
        instructions.acknowledge(Objects.requireNonNull(id), receipt.unitId());
        load();
        say("desk.said.acknowledged", receipt.unitName());
    }

    /** Sends who has acknowledged the issue and who has not as a spreadsheet. */
    public void exportReceipts() {
        DeskPage read = Objects.requireNonNull(getPage());
        spreadsheet.send(
                new Listing<Receipt>("desk.receipts.title")
                        .about(read.briefing().bulletin().head().date() + " "
                                + formats.text(
                                        "briefings.issue",
                                        read.briefing().bulletin().head().issueNumber()))
                        .column("desk.received.unit", Receipt::unitName)
                        .column("desk.received.list", receipt -> formats.word("briefings.list", receipt.list()))
                        .column(
                                "desk.received.state",
                                receipt -> formats.text(
                                        receipt.at() == null ? "desk.receipts.open" : "desk.receipts.done"))
                        .column("desk.acknowledgedBy", Receipt::acknowledgedBy)
                        .column("desk.acknowledgedAt", Receipt::at),
                read.receipts().stream());
    }

    private void say(String key, Object... args) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(formats.text(key, args)));
    }

    /** @return the issue that is read; null where none was issued */
    public @Nullable DeskPage getPage() {
        if (!looked) {
            load();
        }
        return page;
    }

    /** @return the city's main figures, each with its change since the issue before */
    public List<KeyFigure> getKeyFigures() {
        DeskPage read = getPage();
        return read == null ? List.of() : KeyFigure.of(read);
    }

    /** @return the day that the issue is compared with, as the reader calls it; null where there is none */
    public @Nullable String getSince() {
        DeskPage read = getPage();
        if (read == null || read.comparedWith() == null) {
            return null;
        }
        return read.isSinceYesterday() ? formats.text("desk.yesterday") : formats.day(read.comparedWith());
    }

    /** @return whether the latest issue is shown because today's is not there yet */
    public boolean isAwaited() {
        DeskPage read = getPage();
        return latest && read != null && head(read).isBefore(now.today());
    }

    private static LocalDate head(DeskPage shown) {
        return shown.briefing().bulletin().head().date();
    }

    /** @return the open instructions on other issues */
    public List<InstructionView> getStillOpen() {
        List<InstructionView> open = stillOpen;
        if (open == null) {
            DeskPage read = getPage();
            open = read == null ? others() : read.stillOpen();
            stillOpen = open;
        }
        return open;
    }

    private List<InstructionView> others() {
        return user.has("REPORTER,REVIEWER,LEADER,EDITOR") ? instructions.open() : List.of();
    }

    public long getAcknowledged() {
        DeskPage read = getPage();
        return read == null
                ? 0
                : read.receipts().stream()
                        .filter(receipt -> receipt.at() != null)
                        .count();
    }

    public LocalDate getToday() {
        return now.today();
    }

    public InstructionForm getForm() {
        return form;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
