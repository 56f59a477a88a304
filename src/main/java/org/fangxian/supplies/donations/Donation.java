package org.fangxian.supplies.donations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
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
import java.util.stream.Collectors;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.GiftReceipts;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * A gift of supplies. Its lots belong to it alone; once somebody else than who entered it has published it, it is corrected
 * only in sight of everybody.
 */
@Entity
public class Donation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Id
    private long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private DonorKind donorKind;

    private String donor;
    private boolean unnamed;
    private @Nullable String contact;
    private @Nullable String phone;
    private LocalDate givenOn;
    private String purpose;
    private @Nullable Long forUnitId;
    private @Nullable Long forLocationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "store_id")
    private Location store;

    private long unitId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "receipt_id")
    private @Nullable StockEvent receipt;

    @Enumerated(EnumType.STRING)
    private DonationState state;

    private Instant enteredAt;
    private long enteredBy;
    private long enteredFor;
    private @Nullable Instant publishedAt;
    private @Nullable Long publishedBy;
    private @Nullable Long publishedFor;

    @OneToMany(mappedBy = "donation", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<DonationLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected Donation() {}

    /** @param id from the sequence; the number ends with it */
    Donation(long id, DonationOrder order, Location store, Hand hand, Instant at) {
        this.id = id;
        this.number = "JZ-%s-%06d".formatted(DAY.format(CityTime.local(at)), id);
        this.donorKind = order.donor().kind();
        this.donor = order.donor().name();
        this.unnamed = order.donor().unnamed();
        this.contact = orNull(order.donor().contact());
        this.phone = orNull(order.donor().phone());
        this.purpose = order.purpose();
        this.forUnitId = order.restriction().unitId();
        this.forLocationId = order.restriction().locationId();
        this.store = store;
        this.unitId = store.getUnitId();
        this.state = DonationState.ENTERED;
        this.enteredAt = at;
        this.enteredBy = hand.accountId();
        this.enteredFor = hand.principalId();
        Instant given = order.occurredAt() == null ? at : order.occurredAt();
        this.givenOn = CityTime.local(given).toLocalDate();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** It came into the store. */
    void receive(GiftReceipts.Received received, List<DonationOrder.Line> given) {
        receipt = received.event();
        for (int i = 0; i < given.size(); i++) {
            lines.add(new DonationLine(this, received.lots().get(i), given.get(i)));
        }
    }

    /** Refuses whoever entered it. */
    void publish(Hand hand, Instant at) {
        DonationState next = state.to(DonationState.PUBLISHED);
        if (hand.isOneOf(List.of(enteredBy, enteredFor))) {
            throw new EnteredByHer(number, unitId, hand.person());
        }
        state = next;
        publishedAt = at;
        publishedBy = hand.accountId();
        publishedFor = hand.principalId();
    }

    void withdraw() {
        state = state.to(DonationState.WITHDRAWN);
    }

    /** Refuses what is not published: until then it is withdrawn and entered anew. */
    Erratum correct(Correction correction, Erratum.By by) {
        if (state != DonationState.PUBLISHED) {
            throw new DonationStands(state);
        }
        return switch (correction.field()) {
            case DONOR -> {
                Erratum erratum = new Erratum(this, null, donor, correction, by);
                donor = correction.became();
                yield erratum;
            }
            case PURPOSE -> {
                Erratum erratum = new Erratum(this, null, purpose, correction, by);
                purpose = correction.became();
                yield erratum;
            }
            case AMOUNT -> {
                DonationLine line = line(Objects.requireNonNull(correction.lineId()));
                Erratum erratum = new Erratum(this, line, line.getTyped(), correction, by);
                line.correct(Objects.requireNonNull(correction.amount()), correction.became());
                yield erratum;
            }
        };
    }

    private DonationLine line(long wanted) {
        return lines.stream()
                .filter(line -> line.getId() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("line", wanted));
    }

    /** @param event by which it stands in the books from now on */
    void standsBy(StockEvent event) {
        receipt = event;
    }

    /** How much of each lot was given, as it is known now. */
    Map<Long, BigDecimal> amounts() {
        return lines.stream().collect(Collectors.toMap(line -> line.getLot().getId(), DonationLine::getAmount));
    }

    StockEvent receipt() {
        return Objects.requireNonNull(receipt);
    }

    long getId() {
        return id;
    }

    String getNumber() {
        return number;
    }

    long getUnitId() {
        return unitId;
    }

    @Nullable
    String getPhone() {
        return phone;
    }

    List<DonationLine> getLines() {
        return lines;
    }
}
