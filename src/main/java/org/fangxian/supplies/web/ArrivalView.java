package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.TransferArrival;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.TransferDetail;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.jspecify.annotations.Nullable;

/** A transfer is counted on arrival: everything came, unless something else is typed. */
@Named
@ViewScoped
public class ArrivalView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private TransferReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Transfers transfers;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private CurrentUser user;

    private String number = "";
    private @Nullable Long loss;
    private @Nullable Long surplus;
    private boolean wrong;
    private @Nullable ArrayList<ArrivalLine> lines;
    private transient @Nullable TransferDetail transfer;
    private transient @Nullable List<LocationView> accounts;

    /** Takes the transfer in and shows it, or says what is wrong with which line. */
    public void receive() {
        ArrivalReader counted =
                new ArrivalReader(form.getItems(), formats, new ArrivalReader.Accounts(loss, surplus)).read(getLines());
        LineReader described = form.reader();
        List<StockReceiving.Line> others = wrong ? described.receipt(form.getLines()) : List.of();
        List<String> problems = new ArrayList<>(counted.problems());
        problems.addAll(described.problems());
        if (!others.isEmpty() && (form.getReason().isBlank() || surplus == null)) {
            problems.add(formats.text("supplies.transfer.wrong.reason"));
        }
        EntryForm.say(problems);
        if (problems.isEmpty()) {
            TransferView.show(transfers.receive(arrival(counted, others)).number());
        }
    }

    private TransferArrival arrival(ArrivalReader counted, List<StockReceiving.Line> others) {
        List<TransferArrival.Surplus> more = Stream.concat(
                        counted.over().stream(),
                        others.stream()
                                .map(other -> new TransferArrival.Surplus(
                                        null,
                                        other.lot(),
                                        other.amount(),
                                        Objects.requireNonNull(surplus),
                                        form.getReason())))
                .toList();
        return new TransferArrival(number, form.at(), counted.lines(), more, key());
    }

    private RequestKey key() {
        String typed = getLines().stream().map(ArrivalLine::typed).collect(Collectors.joining("\n"));
        return form.key("supplies.arrival", number + '\n' + loss + '\n' + surplus + '\n' + wrong + '\n' + typed);
    }

    /** @return whether it is under way to a store of the caller */
    public boolean isReceivable() {
        TransferRow head = getTransfer().head();
        return head.isUnderWay() && user.isFor("LOGISTICS", head.destination().unitId());
    }

    /** Asks for what came and was not shipped. */
    public void addWrong() {
        wrong = true;
    }

    public List<ArrivalLine> getLines() {
        ArrayList<ArrivalLine> counted = lines;
        if (counted == null) {
            counted = getTransfer().lines().stream()
                    .map(ArrivalLine::new)
                    .collect(Collectors.toCollection(ArrayList::new));
            lines = counted;
        }
        return counted;
    }

    public TransferDetail getTransfer() {
        TransferDetail asked = transfer;
        if (asked == null) {
            asked = reading.transfer(number);
            transfer = asked;
        }
        return asked;
    }

    /** @return the accounts of losses and differences */
    public List<LocationView> getAccounts() {
        List<LocationView> asked = accounts;
        if (asked == null) {
            asked = stock.losses();
            accounts = asked;
        }
        return asked;
    }

    public LocalDate getDay() {
        return now.today();
    }

    public EntryForm getForm() {
        return form;
    }

    public boolean isWrong() {
        return wrong;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Long getLoss() {
        return loss;
    }

    public void setLoss(@Nullable Long loss) {
        this.loss = loss;
    }

    public @Nullable Long getSurplus() {
        return surplus;
    }

    public void setSurplus(@Nullable Long surplus) {
        this.surplus = surplus;
    }
}
