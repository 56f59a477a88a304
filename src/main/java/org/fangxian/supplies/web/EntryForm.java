package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.exchange.SheetText;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockReceipt;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** What entries have in common as they are typed: from where to where, when, why, and lines. */
@Dependent
public class EntryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Catalogue catalogue;

    @Inject
    private StockReading reading;

    @Inject
    private Formats formats;

    /** One for as long as the page is open: however often it is sent, it is entered once. */
    private final String request = UUID.randomUUID().toString();

    private @Nullable Long from;
    private @Nullable Long to;
    private @Nullable LocalDateTime occurred;
    private String reason = "";
    private final List<EntryLine> lines = new ArrayList<>(List.of(new EntryLine(), new EntryLine(), new EntryLine()));
    private transient @Nullable List<ItemView> items;
    private transient @Nullable List<LocationView> locations;

    public void add() {
        lines.add(new EntryLine());
    }

    /** Takes a line away; one stays. */
    public void remove(EntryLine line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            add();
        }
    }

    /** Adds what a spreadsheet says to what was typed. A file arrives before the fields beside it are applied: it waits until they are. */
    public void receive(FileUploadEvent event) {
        if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
            take(new SheetLines(getItems(), SheetText.rows(event.getFile().getContent())));
        } else {
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            event.queue();
        }
    }

    private void take(SheetLines sheet) {
        lines.removeIf(EntryLine::isBlank);
        int typed = lines.size();
        lines.addAll(sheet.lines());
        say(sheet.unknown().stream()
                .map(one -> formats.text(
                        "supplies.line.wrong",
                        typed + one.place() + 1,
                        formats.text("supplies.item"),
                        formats.text("supplies.sheet.unknown", one.name())))
                .toList());
    }

    /** Begins anew with a line for each of the items; those whose amount is not typed are passed over. */
    void propose(List<Long> proposed) {
        lines.clear();
        proposed.forEach(item -> lines.add(EntryLine.proposed(item)));
        if (lines.isEmpty()) {
            add();
        }
    }

    /** @return the key of this form with what it holds, and what the page asks for besides */
    RequestKey key(String action, String more) {
        String typed = lines.stream().map(EntryLine::typed).collect(Collectors.joining("\n"));
        return RequestKey.of(
                action + " " + request,
                from + "\n" + to + '\n' + occurred + '\n' + reason + '\n' + more + '\n' + typed);
    }

    /** @return what is to be given from where to where, when and why */
    StockIssuing giving(List<StockIssuing.Line> read, RequestKey key) {
        return new StockIssuing(Objects.requireNonNull(from), Objects.requireNonNull(to), at(), read, reason, key);
    }

    LineReader reader() {
        return new LineReader(getItems(), formats);
    }

    /** Reads what is to be given, line by line, and enters it; or says what is wrong with which line. */
    void enter(Consumer<List<StockIssuing.Line>> entering) {
        LineReader reader = reader();
        List<StockIssuing.Line> read = reader.issue(lines);
        say(reader.problems());
        if (reader.problems().isEmpty()) {
            entering.accept(read);
        }
    }

    /** Reads what is asked, line by line, and asks for it; or says what is wrong with which line. */
    void ask(Consumer<List<RequisitionOrder.Line>> asking) {
        LineReader reader = reader();
        List<RequisitionOrder.Line> read = reader.asked(lines);
        say(reader.problems());
        if (reader.problems().isEmpty()) {
            asking.accept(read);
        }
    }

    /** Enters what is given from where to where, and shows its document. */
    void enter(String action, Function<StockIssuing, StockReceipt> entering) {
        enter(read ->
                DocumentView.show(entering.apply(giving(read, key(action, ""))).number()));
    }

    /** Says what is wrong with the lines. */
    static void say(List<String> problems) {
        problems.forEach(problem -> FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, null)));
    }

    @Nullable
    Instant at() {
        return occurred == null ? null : occurred.atZone(CityTime.ZONE).toInstant();
    }

    /** @return what the line's amount is in the base unit, and in which other units it can be given */
    public String hint(EntryLine line) {
        return getItems().stream()
                .filter(item -> Long.valueOf(item.id()).equals(line.getItem()))
                .map(item -> counted(item, line.getAmount()))
                .findFirst()
                .orElse("");
    }

    private String counted(ItemView item, String typed) {
        String units = item.units().stream()
                .filter(unit -> !unit.name().equals(item.baseUnit()))
                .map(unit -> "1" + unit.name() + "=" + formats.figure(unit.factor()) + item.baseUnit())
                .collect(Collectors.joining(" "));
        return (typed.isBlank() ? item.baseUnit() : amount(item, typed)) + " " + units;
    }

    private String amount(ItemView item, String typed) {
        try {
            return "= " + formats.figure(item.amount(typed)) + item.baseUnit();
        } catch (DomainException refused) {
            return formats.text(refused.key(), refused.args());
        }
    }

    public List<ItemView> getItems() {
        List<ItemView> asked = items;
        if (asked == null) {
            asked = catalogue.items();
            items = asked;
        }
        return asked;
    }

    /** @return the caller's locations of the kinds named */
    public List<LocationView> locations(String kinds) {
        List<LocationView> asked = locations;
        if (asked == null) {
            asked = reading.locations();
            locations = asked;
        }
        List<String> wanted = List.of(kinds.split(",", -1));
        return asked.stream()
                .filter(location -> wanted.contains(location.kind().name()) && !location.closed())
                .toList();
    }

    /** @return how large a spreadsheet may be, in bytes */
    public int getLargest() {
        return SheetText.LARGEST;
    }

    public Fitness[] getFitnesses() {
        return Fitness.values();
    }

    public List<EntryLine> getLines() {
        return lines;
    }

    public @Nullable Long getFrom() {
        return from;
    }

    public void setFrom(@Nullable Long from) {
        this.from = from;
    }

    public @Nullable Long getTo() {
        return to;
    }

    public void setTo(@Nullable Long to) {
        this.to = to;
    }

    public @Nullable LocalDateTime getOccurred() {
        return occurred;
    }

    public void setOccurred(@Nullable LocalDateTime occurred) {
        this.occurred = occurred;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
