package org.fangxian.supplies.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.Reservations;
import org.jspecify.annotations.Nullable;

/**
 * Asking a store for supplies, and granting it: the logistics officer of who asks requests, on the store's side one person
 * reviews and another approves. Every method answers with the requisition's number, and refuses a step that does not follow
 * from its state ({@link WrongState}).
 */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class Requisitions {
    @Inject
    private RequisitionRows rows;

    @Inject
    private Steps steps;

    @Inject
    private Reservations reservations;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    /** Asks for something. Refuses what is no store, a place of which the caller is not the officer, and a day that is past. */
    public String request(RequisitionOrder order) {
        return requests.once(order.key(), () -> {
            Location asking = rows.location(order.askingId());
            Hand hand = steps.hand(asking.getUnitId(), Roles.LOGISTICS);
            Location store = rows.location(order.storeId());
            requireWay(asking, store);
            if (order.neededOn().isBefore(CityTime.local(time.now()).toLocalDate())) {
                throw new RequisitionRefused("supplies.requisitions.past");
            }
            Requisition.Asked asked = new Requisition.Asked(asking, store, order.neededOn(), order.purpose());
            Requisition made = new Requisition(rows.next(), asked, hand, time.now());
            order.lines().forEach(line -> made.add(rows.item(line.itemId()), line.amount()));
            rows.add(made);
            return steps.taken(made, RequisitionStep.REQUESTED, hand, new StepTaken.Words("", ""));
        });
    }

    static void requireWay(Location asking, Location store) {
        boolean asks = asking.getKind().holdsStock() && asking.getKind() != LocationKind.TRANSIT;
        boolean gives = store.getKind() == LocationKind.STORE || store.getKind() == LocationKind.UNIT_STORE;
        if (asking.getId() == store.getId() || !asks || !gives || asking.isClosed() || store.isClosed()) {
            throw new RequisitionRefused("supplies.requisitions.way", asking.getName(), store.getName());
        }
    }

    /**
     * Reviews it for the store. Refuses whoever asked, a line of unknown amount that is given none, more than was asked, and
     * less without a reason.
     */
    public String review(RequisitionDecision decision) {
        return decide(decision, RequisitionStep.REVIEWED, new String[] {Roles.LOGISTICS, Roles.REVIEWER});
    }

    /** Approves it for the store. Refuses whoever asked or reviewed, more than was reviewed, and less without a reason. */
    public String approve(RequisitionDecision decision) {
        return decide(decision, RequisitionStep.APPROVED, new String[] {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER});
    }

    private String decide(RequisitionDecision decision, RequisitionStep step, String[] roles) {
        return requests.once(decision.key(), () -> {
            Requisition found = rows.lock(decision.number());
            Hand hand = steps.hand(found.getStore().getUnitId(), roles);
            Map<Long, String> before = granted(found);
            if (step == RequisitionStep.REVIEWED) {
                found.review(hand, decision.byItem());
            } else {
                found.approve(hand, decision.byItem());
            }
            return steps.taken(
                    found, step, hand, new StepTaken.Words(decision.note(), changed(found, before, decision)));
        });
    }

    private static Map<Long, String> granted(Requisition requisition) {
        return requisition.getLines().stream()
                .collect(Collectors.toMap(line -> line.getItem().getId(), line -> Steps.text(line.getStanding())));
    }

    /** Which lines were changed, from what to what, and why. */
    private static String changed(Requisition found, Map<Long, String> before, RequisitionDecision decision) {
        return found.getLines().stream()
                .filter(line -> !Steps.text(line.getStanding())
                        .equals(before.get(line.getItem().getId())))
                .map(line -> "%s %s→%s%s %s"
                        .formatted(
                                line.getItem().getName(),
                                before.get(line.getItem().getId()),
                                Steps.text(line.getStanding()),
                                line.getItem().getBaseUnit(),
                                reason(decision, line))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String reason(RequisitionDecision decision, RequisitionLine line) {
        RequisitionDecision.@Nullable Line said =
                decision.byItem().get(line.getItem().getId());
        return said == null ? "" : said.reason();
    }

    /** Rejects it for the store, before it is approved. */
    public String reject(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = rows.lock(number);
            Hand hand = steps.hand(found.getStore().getUnitId(), Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER);
            found.move(RequisitionState.REJECTED);
            return steps.taken(found, RequisitionStep.REJECTED, hand, new StepTaken.Words(reason, ""));
        });
    }

    /** Gives it up, for the side that asked; what is kept for it is given back. Refuses while something is under way. */
    public String withdraw(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = rows.lock(number);
            Hand hand = steps.hand(found.getAsking().getUnitId(), Roles.LOGISTICS);
            found.move(RequisitionState.WITHDRAWN);
            reservations.release(found.getId());
            return steps.taken(found, RequisitionStep.WITHDRAWN, hand, new StepTaken.Words(reason, ""));
        });
    }

    /**
     * Supplies the paper for what was issued in an emergency, for the side that got it. Refuses whoever issued it, and a
     * requisition of which none is owed.
     *
     * @param paper its number, and what it says
     */
    public String supplyPaper(String number, String paper, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = rows.lock(number);
            Hand hand = steps.hand(found.getAsking().getUnitId(), Roles.LOGISTICS);
            StepTaken.Words words = new StepTaken.Words(paper, "");
            found.supplyPaper(hand, words.reason(), time.now());
            return steps.taken(found, RequisitionStep.PAPER, hand, words);
        });
    }
}
