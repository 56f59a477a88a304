package org.fangxian.supplies.requisitions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fangxian.items.Item;
import org.fangxian.shared.CityTime;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a store or post asks of a store, until it has been supplied with what was granted. In an emergency it is issued first,
 * and the paper follows.
 */
@Entity
public class Requisition {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Id
    private long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asking_id")
    private Location asking;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "store_id")
    private Location store;

    private long unitId;
    private LocalDate neededOn;
    private String purpose;
    private boolean emergency;

    @Enumerated(EnumType.STRING)
    private RequisitionState state;

    private Instant requestedAt;
    private long requestedBy;
    private long requestedFor;
    private @Nullable Long reviewedBy;
    private @Nullable Long reviewedFor;
    private @Nullable Long approvedBy;
    private @Nullable Long approvedFor;
    private @Nullable Long shipmentId;
    private @Nullable Instant paperDueAt;
    private @Nullable String paper;
    private @Nullable Instant paperAt;
    private @Nullable Long paperBy;
    private @Nullable Long paperFor;

    @OneToMany(mappedBy = "requisition", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<RequisitionLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected Requisition() {}

    /** @param id from the sequence; the number ends with it */
    Requisition(long id, Asked asked, Hand hand, Instant at) {
        this.id = id;
        this.number = "SL-%s-%06d".formatted(DAY.format(CityTime.local(at)), id);
        this.asking = asked.asking();
        this.store = asked.store();
        this.unitId = asked.asking().getUnitId();
        this.neededOn = asked.neededOn();
        this.purpose = asked.purpose();
        this.state = RequisitionState.REQUESTED;
        this.requestedAt = at;
        this.requestedBy = hand.accountId();
        this.requestedFor = hand.principalId();
    }

    /** Who asks whom for what. */
    record Asked(Location asking, Location store, LocalDate neededOn, String purpose) {}

    void add(Item item, @Nullable BigDecimal amount) {
        lines.add(new RequisitionLine(this, item, amount));
    }

    /** It is shipped at once; the paper is owed until then. */
    void issueAtOnce(long shipment, Instant paperDue) {
        emergency = true;
        paperDueAt = paperDue;
        shipmentId = shipment;
        state = RequisitionState.SHIPPED;
        lines.forEach(RequisitionLine::issued);
    }

    void review(Hand hand, Map<Long, RequisitionDecision.Line> decided) {
        state = state.to(RequisitionState.REVIEWED);
        requireOther(hand, RequisitionStep.REVIEWED);
        reviewedBy = hand.accountId();
        reviewedFor = hand.principalId();
        decide(decided, RequisitionLine::review);
    }

    void approve(Hand hand, Map<Long, RequisitionDecision.Line> decided) {
        state = state.to(RequisitionState.APPROVED);
        requireOther(hand, RequisitionStep.APPROVED);
        approvedBy = hand.accountId();
        approvedFor = hand.principalId();
        decide(decided, RequisitionLine::approve);
    }

    private interface Granting {
        void grant(RequisitionLine line, @Nullable BigDecimal amount, String reason);
    }

    /** Refuses a decision that leaves nothing; that is a rejection. */
    private void decide(Map<Long, RequisitionDecision.Line> decided, Granting granting) {
        if (!lines.stream().map(line -> line.getItem().getId()).toList().containsAll(decided.keySet())) {
            throw new RequisitionRefused("supplies.requisitions.notAsked");
        }
        for (RequisitionLine line : lines) {
            RequisitionDecision.@Nullable Line one = decided.get(line.getItem().getId());
            granting.grant(line, one == null ? null : one.amount(), one == null ? "" : one.reason());
        }
        if (lines.stream()
                .allMatch(line -> Objects.requireNonNull(line.getGranted()).signum() == 0)) {
            throw new RequisitionRefused("supplies.requisitions.nothingLeft");
        }
    }

    /** Refuses whoever has had a hand in it before. */
    private void requireOther(Hand hand, RequisitionStep step) {
        List<Long> before = Stream.of(requestedBy, requestedFor, reviewedBy, reviewedFor)
                .filter(Objects::nonNull)
                .toList();
        if (hand.isOneOf(before)) {
            throw new SameHand(this, hand.person(), step);
        }
    }

    void move(RequisitionState next) {
        state = state.to(next);
    }

    /** What is kept for it is given back. Refuses what has left. */
    void release() {
        if (state == RequisitionState.SHIPPED) {
            throw new WrongState(state, RequisitionState.APPROVED);
        }
        state = state.to(RequisitionState.APPROVED);
    }

    /** @param amounts of what left, by item */
    void ship(long shipment, Map<Long, BigDecimal> amounts) {
        state = state.to(RequisitionState.SHIPPED);
        shipmentId = shipment;
        lines.forEach(line -> line.ship(amounts.getOrDefault(line.getItem().getId(), BigDecimal.ZERO)));
    }

    /** All that was granted has come, or the rest is still open. */
    void receive() {
        if (state != RequisitionState.SHIPPED) {
            throw new WrongState(state, RequisitionState.RECEIVED);
        }
        boolean whole = lines.stream().allMatch(line -> line.getOpen().signum() == 0);
        state = state.to(whole ? RequisitionState.RECEIVED : RequisitionState.APPROVED);
    }

    /** Its receipt is taken back. Refuses where more was done since. */
    void reopen() {
        if (state != RequisitionState.RECEIVED && state != RequisitionState.APPROVED) {
            throw new WrongState(state, RequisitionState.SHIPPED);
        }
        state = RequisitionState.SHIPPED;
    }

    /** Its last shipment came back: what it brought is open again; what was issued in an emergency is not asked for any more. */
    void takeBack(Map<Long, BigDecimal> amounts) {
        if (state != RequisitionState.SHIPPED) {
            throw new RequisitionRefused("supplies.requisitions.movedOn", number);
        }
        state = emergency ? RequisitionState.CANCELLED : RequisitionState.APPROVED;
        shipmentId = null;
        lines.forEach(line -> line.ship(
                amounts.getOrDefault(line.getItem().getId(), BigDecimal.ZERO).negate()));
    }

    /** Refuses where none is owed, and whoever issued it. */
    void supplyPaper(Hand hand, String text, Instant at) {
        if (!emergency || paper != null || state == RequisitionState.CANCELLED) {
            throw new RequisitionRefused("supplies.requisitions.noPaper", number);
        }
        requireOther(hand, RequisitionStep.PAPER);
        paper = text;
        paperAt = at;
        paperBy = hand.accountId();
        paperFor = hand.principalId();
    }

    long getId() {
        return id;
    }

    String getNumber() {
        return number;
    }

    Location getAsking() {
        return asking;
    }

    Location getStore() {
        return store;
    }

    LocalDate getNeededOn() {
        return neededOn;
    }

    String getPurpose() {
        return purpose;
    }

    RequisitionState getState() {
        return state;
    }

    @Nullable
    Long getShipmentId() {
        return shipmentId;
    }

    List<RequisitionLine> getLines() {
        return lines;
    }
}
