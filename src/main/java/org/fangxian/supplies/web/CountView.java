package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A count with its lots, its history, its printed form, and the steps that are the caller's to take. */
@Named
@ViewScoped
public class CountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CountReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Counts counts;

    @Inject
    private CountSettlement settlement;

    @Inject
    private CountNext next;

    @Inject
    private CountForm form;

    @Inject
    private CountPrinter printer;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    private String number = "";
    private @Nullable String entered;
    private transient @Nullable CountDetail count;

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number();
    }

    /** Shows the count on which has been acted, on a page of its own. */
    static void show(String number) {
        JustEntered.show("count", number);
    }

    /** Lays out the form of a step. */
    public void begin(CountStep step) {
        form.begin(step, getCount());
    }

    public void cancel() {
        form.end();
    }

    /** Takes the step that was laid out. */
    public void take() {
        RequestKey key = form.key(number);
        switch (Objects.requireNonNull(form.getStep())) {
            case FINISHED -> show(counts.finish(number, key));
            case EXPLAINED -> show(settlement.explain(form.explanation(number)));
            case SENT_BACK -> show(settlement.sendBack(number, form.getReason(), key));
            case APPROVED -> show(settlement.approve(form.approval(number)));
            case CANCELLED -> show(counts.cancel(number, form.getReason(), key));
            case OPENED, ENTERED -> throw new IllegalStateException("no step of this page");
        }
    }

    /** Sends the form as it is printed: with empty fields while it is counted, with what was found afterwards. */
    public void print() {
        Faces.sendFile(printer.pdf(getCount()), number + ".pdf", true);
    }

    /** Sends the lots as a spreadsheet; figures as far as the count tells them. */
    public void export() {
        spreadsheet.send(
                new Listing<CountLine>("supplies.counts.one")
                        .about(number)
                        .column("supplies.number", line -> number)
                        .column("supplies.item.code", line -> line.lot().itemCode())
                        .column("supplies.item", line -> line.lot().itemName())
                        .column("supplies.lot", line -> line.lot().number())
                        .column("supplies.expiry", line -> line.lot().expiresOn())
                        .column("supplies.counts.CountTurn.FIRST", line -> amount(line, CountLine.Told::first))
                        .column("supplies.counts.CountTurn.SECOND", line -> amount(line, CountLine.Told::second))
                        .column("supplies.counts.CountTurn.RECOUNT", line -> amount(line, CountLine.Told::third))
                        .column("supplies.counts.book", line -> told(line, CountLine.Told::book))
                        .column("supplies.counts.difference", line -> told(line, CountLine.Told::difference))
                        .column("supplies.baseUnit", line -> line.lot().baseUnit())
                        .column("supplies.counts.cause", this::cause)
                        .column("supplies.counts.note.label", line -> told(line, CountLine.Told::note)),
                getCount().lines().stream());
    }

    private static @Nullable BigDecimal amount(
            CountLine line, Function<CountLine.Told, CountLine.@Nullable Counted> turn) {
        CountLine.Counted counted = told(line, turn);
        return counted == null ? null : counted.amount();
    }

    private static <T> @Nullable T told(CountLine line, Function<CountLine.Told, @Nullable T> part) {
        CountLine.Told told = line.told();
        return told == null ? null : part.apply(told);
    }

    private @Nullable String cause(CountLine line) {
        return Optional.ofNullable(line.told())
                .map(CountLine.Told::cause)
                .map(cause -> formats.word("supplies.counts.CountCause", cause))
                .orElse(null);
    }

    public CountDetail getCount() {
        CountDetail asked = count;
        if (asked == null) {
            asked = reading.count(number);
            count = asked;
        }
        return asked;
    }

    /** @return the steps that are the caller's to take */
    public List<CountStep> getSteps() {
        return next.of(getCount());
    }

    /** @return whether there is a lot which the caller may count now */
    public boolean isCountable() {
        return next.mayCount(getCount());
    }

    /** @return the accounts of losses and differences */
    public List<LocationView> getAccounts() {
        return stock.losses();
    }

    public CountForm getForm() {
        return form;
    }

    public LocalDate getDay() {
        return now.today();
    }

    public @Nullable String getEntered() {
        return entered;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
