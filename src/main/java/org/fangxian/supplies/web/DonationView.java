package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Reveal;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.printing.DonationPapers;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationReading;
import org.fangxian.supplies.reading.DonationRow;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A donation: who gave what, where it is, which documents moved it, how it is published, corrected and printed. */
@Named
@ViewScoped
public class DonationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DonationReading reading;

    @Inject
    private Donations donations;

    @Inject
    private DonationPapers papers;

    @Inject
    private CurrentUser user;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private ErratumForm erratum;

    /** One for as long as the page is open: however often a button is pressed, it has one effect. */
    private final String request = UUID.randomUUID().toString();

    private final Reveal phone = new Phone();
    private String number = "";
    private String reason = "";
    private boolean withdrawing;
    private @Nullable LocalDateTime asOf;
    private @Nullable String entered;
    private transient @Nullable DonationDetail donation;

    /** The donor's telephone, looked at for a purpose. */
    public class Phone extends Reveal {
        private static final long serialVersionUID = 1L;

        @Override
        protected String look(Purpose purpose) {
            return donations.showPhone(number, purpose);
        }
    }

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number();
    }

    /** Shows the donation on which has been acted, on a page of its own. */
    static void show(String number) {
        JustEntered.show("donation", number);
    }

    public void publish() {
        show(donations.publish(number, RequestKey.of("supplies.donations.publish " + request, number)));
    }

    /** Asks for the reason. */
    public void beginWithdrawal() {
        withdrawing = true;
    }

    public void cancelWithdrawal() {
        withdrawing = false;
    }

    public void withdraw() {
        RequestKey key = RequestKey.of("supplies.donations.withdraw " + request, number + '\n' + reason);
        show(donations.withdraw(number, reason, key));
    }

    public void correct() {
        show(donations.correct(erratum.correction(getDonation())));
    }

    /** Sends the receipt that the donor is given. */
    public void print() {
        Faces.sendFile(papers.receipt(number), number + ".pdf", true);
    }

    /** Shows where it was at the time that was chosen. */
    public void look() {
        donation = null;
    }

    /** Sends where everything is as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<DonationDetail.Line>("supplies.donations.where")
                        .about(number)
                        .column("supplies.number", line -> number)
                        .column("supplies.item.code", line -> line.lot().itemCode())
                        .column("supplies.item", line -> line.lot().itemName())
                        .column("supplies.lot", line -> line.lot().number())
                        .column("supplies.donations.typed", DonationDetail.Line::typed)
                        .column(
                                "supplies.donations.received",
                                line -> line.where().received())
                        .column("supplies.donations.used", line -> line.where().used())
                        .column(
                                "supplies.donations.atPosts",
                                line -> line.where().atPosts())
                        .column(
                                "supplies.donations.inStores",
                                line -> line.where().inStores())
                        .column(
                                "supplies.donations.underWay",
                                line -> line.where().underWay())
                        .column("supplies.donations.lost", line -> line.where().lost())
                        .column("supplies.baseUnit", line -> line.lot().baseUnit()),
                getDonation().lines().stream());
    }

    public DonationDetail getDonation() {
        DonationDetail asked = donation;
        if (asked == null) {
            asked = reading.donation(number, at());
            donation = asked;
        }
        return asked;
    }

    private @Nullable Instant at() {
        return asOf == null ? null : asOf.atZone(CityTime.ZONE).toInstant();
    }

    /** @return whether it waits for its publication, and not by who entered it */
    public boolean isPublishable() {
        DonationRow head = getDonation().head();
        return head.state() == DonationState.ENTERED
                && !head.enteredAs().equals(Faces.getRemoteUser())
                && Stream.of("LOGISTICS", "REVIEWER", "LEADER")
                        .anyMatch(role -> user.isFor(role, head.store().unitId()));
    }

    public boolean isWithdrawable() {
        return getDonation().head().state() == DonationState.ENTERED && isKeeper();
    }

    public boolean isCorrectable() {
        return getDonation().head().state() == DonationState.PUBLISHED && isKeeper();
    }

    /** @return whether the caller keeps the supplies of the store that received it */
    public boolean isKeeper() {
        return user.isFor("LOGISTICS", getDonation().head().store().unitId());
    }

    public ErratumForm getErratum() {
        return erratum;
    }

    public Reveal getPhone() {
        return phone;
    }

    public LocalDate getDay() {
        return now.today();
    }

    public boolean isWithdrawing() {
        return withdrawing;
    }

    public @Nullable String getEntered() {
        return entered;
    }

    public @Nullable LocalDateTime getAsOf() {
        return asOf;
    }

    public void setAsOf(@Nullable LocalDateTime asOf) {
        this.asOf = asOf;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
