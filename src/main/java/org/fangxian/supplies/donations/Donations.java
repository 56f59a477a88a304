package org.fangxian.supplies.donations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.PersonalData;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.GiftReceipt;
import org.fangxian.supplies.GiftReceipts;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Hands;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.StockReceiving;
import org.jspecify.annotations.Nullable;

/**
 * Gifts of supplies: the logistics officer of the store enters what came, another person of its unit or one above publishes
 * it, and what is wrong from then on is corrected in sight of everybody. Every method answers with the donation's number.
 */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class Donations {
    private static final String[] PUBLISHERS = {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private DonationRows rows;

    @Inject
    private GiftReceipts receipts;

    @Inject
    private Tracing tracing;

    @Inject
    private Hands hands;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private PersonalData personal;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /**
     * Enters a gift and its receipt. Refuses what a receipt is refused for, a store that is none or not the caller's, and a
     * location for which nothing can be given.
     */
    public String enter(DonationOrder order) {
        return requests.once(order.key(), () -> {
            Location store = rows.location(order.storeId());
            Hand hand = hands.of(store.getUnitId(), Roles.LOGISTICS);
            requireWay(store, order.restriction());
            Donation made = new Donation(rows.next(), order, store, hand, time.now());
            rows.add(made);
            rows.flush();
            List<StockReceiving.Line> lines = order.lines().stream()
                    .map(line -> new StockReceiving.Line(line.lot(), line.amount()))
                    .toList();
            made.receive(
                    receipts.receive(new GiftReceipt(
                            made.getId(), made.getNumber(), store.getId(), order.occurredAt(), lines, order.key())),
                    order.lines());
            return noted(made, DonationStep.ENTERED, null);
        });
    }

    private void requireWay(Location store, Restriction restriction) {
        if (store.getKind() != LocationKind.STORE && store.getKind() != LocationKind.UNIT_STORE) {
            throw new DonationRefused("supplies.donations.notStore", store.getName());
        }
        if (restriction.unitId() != null) {
            structure.unit(restriction.unitId()); // refuses one that is not there
        }
        if (restriction.locationId() != null) {
            Location whom = rows.location(restriction.locationId());
            boolean gives = whom.getKind() == LocationKind.POST || whom.getKind() == LocationKind.UNIT_STORE;
            if (!gives || whom.isClosed()) {
                throw new DonationRefused("supplies.donations.restriction.place", whom.getName());
            }
        }
    }

    /**
     * Publishes it: everybody may read of it from then on. Refuses whoever entered it ({@link EnteredByHer}), and a line that
     * does not come out even ({@link Unbalanced}).
     */
    public String publish(String number, RequestKey key) {
        return requests.once(key, () -> {
            Donation found = rows.lock(number);
            Hand hand = hands.of(found.getUnitId(), PUBLISHERS);
            found.publish(hand, time.now());
            tracing.requireEven(found.getLines());
            return noted(found, DonationStep.PUBLISHED, null);
        });
    }

    /** Takes it back before it is published, with its receipt. Refuses where something of it was given on since, and no reason. */
    public String withdraw(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            Donation found = rows.lock(number);
            hands.of(found.getUnitId(), Roles.LOGISTICS);
            found.withdraw();
            receipts.undo(found.receipt(), given(reason));
            return noted(found, DonationStep.WITHDRAWN, reason.strip());
        });
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw new DonationRefused("supplies.reason.missing");
        }
        return reason.strip();
    }

    /**
     * Corrects what was published; what had been said stays beside it. An amount is corrected in the books by the same stroke.
     * Refuses what is not published, and less than was given on since.
     */
    public String correct(Correction correction) {
        return requests.once(correction.key(), () -> {
            Donation found = rows.lock(correction.number());
            Hand hand = hands.of(found.getUnitId(), Roles.LOGISTICS);
            Erratum erratum = found.correct(correction, new Erratum.By(hand.account(), time.now()));
            if (correction.field() == ErratumField.AMOUNT) {
                found.standsBy(receipts.correct(found.receipt(), found.amounts(), correction.reason()));
            }
            rows.add(erratum);
            return noted(found, DonationStep.CORRECTED, correction.field().name());
        });
    }

    /**
     * The donor's telephone in full, for a purpose that the audit trail keeps. Refuses whoever keeps no supplies for the
     * store's unit, and who has looked too often.
     */
    public String showPhone(String number, Purpose purpose) {
        Donation found = rows.find(number);
        authority.require(found.getUnitId(), Roles.LOGISTICS);
        personal.shown(number + " DONOR_PHONE", found.getUnitId(), purpose);
        return Objects.requireNonNullElse(found.getPhone(), "");
    }

    private String noted(Donation donation, DonationStep step, @Nullable String detail) {
        rows.flush();
        audit.done(new AuditEvent("supplies.donation." + step, donation.getNumber(), donation.getUnitId(), detail));
        return donation.getNumber();
    }
}
