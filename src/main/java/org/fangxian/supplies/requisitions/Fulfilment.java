package org.fangxian.supplies.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.Dispatch;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Kept;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.Reservations;
import org.fangxian.supplies.StockEvent;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.Wanted;

/**
 * Supplying what was granted, for the logistics officer of the store: stock is kept for it, picked, and shipped. Every
 * method answers with the requisition's number, and refuses a step that does not follow from its state ({@link WrongState}).
 */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Fulfilment {
    @Inject
    private RequisitionRows rows;

    @Inject
    private Steps steps;

    @Inject
    private Reservations reservations;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Documents documents;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    /**
     * Keeps stock for what is still to come of it: from then on nobody else is given that. What expires before the day on
     * which it is needed is left out. Refuses where less is usable and free than is wanted, unless a part will do, and where
     * there is nothing.
     */
    public String allocate(AllocationOrder order) {
        return requests.once(order.key(), () -> {
            Requisition found = rows.lock(order.number());
            Hand hand = steps.hand(found.getStore().getUnitId(), Roles.LOGISTICS);
            found.move(RequisitionState.ALLOCATED);
            List<Kept> kept = reservations.keep(wanted(found, order));
            return steps.taken(
                    found, RequisitionStep.ALLOCATED, hand, new StepTaken.Words(order.reason(), Steps.said(kept)));
        });
    }

    private Wanted wanted(Requisition found, AllocationOrder order) {
        Map<Long, BigDecimal> already = reservations.of(found.getId()).stream()
                .collect(Collectors.toMap(one -> one.lot().getItem().getId(), Kept::amount, BigDecimal::add));
        List<Wanted.Line> lines = found.getLines().stream()
                .map(line -> wanted(line, already.getOrDefault(line.getItem().getId(), BigDecimal.ZERO), order))
                .filter(line -> line.amount().signum() > 0)
                .toList();
        if (lines.isEmpty()) {
            throw new RequisitionRefused("supplies.requisitions.nothingOpen", found.getNumber());
        }
        LocalDate today = CityTime.local(time.now()).toLocalDate();
        LocalDate day = found.getNeededOn().isBefore(today) ? today : found.getNeededOn();
        Wanted.Way way =
                new Wanted.Way(found.getStore().getId(), found.getAsking().getId());
        return new Wanted(found.getId(), way, lines, day, order.partly());
    }

    private static Wanted.Line wanted(RequisitionLine line, BigDecimal already, AllocationOrder order) {
        long item = line.getItem().getId();
        List<Wanted.Named> named = order.named().stream()
                .filter(lot -> lot.itemId() == item)
                .map(lot -> new Wanted.Named(lot.lotId(), lot.amount()))
                .toList();
        return new Wanted.Line(item, line.getOpen().subtract(already), named);
    }

    /** Gives back what is kept for it; it waits for another allocation. */
    public String release(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = mine(number);
            String given = Steps.said(reservations.of(found.getId()));
            found.release();
            reservations.release(found.getId());
            return taken(found, RequisitionStep.RELEASED, new StepTaken.Words(reason, given));
        });
    }

    /** What is kept for it lies ready. */
    public String pick(String number, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = mine(number);
            found.move(RequisitionState.PICKED);
            return taken(found, RequisitionStep.PICKED, new StepTaken.Words("", ""));
        });
    }

    /** Sends exactly what is kept for it. Refuses an arrival expected before it leaves. */
    public String ship(String number, Instant dueAt, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = mine(number);
            found.getState().to(RequisitionState.SHIPPED);
            StockEvent event = dispatch.sendKept(found.getId(), documents.outgoing(found, dueAt, key));
            found.ship(event.getId(), rows.moved(event.getId()));
            rows.shipped(found, event.getId());
            return taken(found, RequisitionStep.SHIPPED, new StepTaken.Words("", event.getNumber()));
        });
    }

    /** Ends it for the store: what is still to come will not be supplied, and what is kept is given back. */
    public String cancel(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = mine(number);
            found.move(RequisitionState.CANCELLED);
            reservations.release(found.getId());
            return taken(found, RequisitionStep.CANCELLED, new StepTaken.Words(reason, ""));
        });
    }

    /** Takes in at a post what was issued to it, for the officer of the post. A store receives the transfer instead. */
    public String confirm(String number, RequestKey key) {
        return requests.once(key, () -> {
            Requisition found = rows.lock(number);
            Hand hand = steps.hand(found.getAsking().getUnitId(), Roles.LOGISTICS);
            if (found.getState() == RequisitionState.SHIPPED
                    && found.getAsking().getKind() != LocationKind.POST) {
                throw new RequisitionRefused("supplies.requisitions.byTransfer", number);
            }
            found.receive();
            return steps.taken(found, RequisitionStep.RECEIVED, hand, new StepTaken.Words("", ""));
        });
    }

    /**
     * Ships in an emergency, before anybody has asked in writing: the paper is owed within the term that is in force.
     * Refuses what an issue is refused for, and no reason.
     */
    public String issueAtOnce(EmergencyOrder order) {
        return requests.once(order.key(), () -> {
            Location store = rows.location(order.storeId());
            Hand hand = steps.hand(store.getUnitId(), Roles.LOGISTICS);
            Location to = rows.location(order.toId());
            Requisitions.requireWay(to, store);
            RequisitionOrder asked = new RequisitionOrder(
                    to.getId(), store.getId(), today(), order.reason(), order.lines(), order.key());
            Requisition made = new Requisition(
                    rows.next(), new Requisition.Asked(to, store, asked.neededOn(), asked.purpose()), hand, time.now());
            asked.lines().forEach(line -> made.add(rows.item(line.itemId()), line.amount()));
            List<StockIssuing.Line> lines = asked.lines().stream()
                    .map(line -> new StockIssuing.Line(line.itemId(), Objects.requireNonNull(line.amount()), null))
                    .toList();
            StockEvent event = dispatch.sendAtOnce(lines, documents.outgoing(made, order.dueAt(), order.key()));
            int hours = rows.paperTerm(time.now(), false).hours();
            made.issueAtOnce(event.getId(), time.now().plus(Duration.ofHours(hours)));
            rows.add(made);
            rows.shipped(made, event.getId());
            return steps.taken(
                    made, RequisitionStep.ISSUED, hand, new StepTaken.Words(order.reason(), event.getNumber()));
        });
    }

    private LocalDate today() {
        return CityTime.local(time.now()).toLocalDate();
    }

    /** Locked; refuses one of a store of which the caller is not the officer. */
    private Requisition mine(String number) {
        Requisition found = rows.lock(number);
        steps.hand(found.getStore().getUnitId(), Roles.LOGISTICS);
        return found;
    }

    private String taken(Requisition found, RequisitionStep step, StepTaken.Words words) {
        Hand hand = steps.hand(found.getStore().getUnitId(), Roles.LOGISTICS);
        return steps.taken(found, step, hand, words);
    }
}
