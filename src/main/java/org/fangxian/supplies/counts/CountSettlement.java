package org.fangxian.supplies.counts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.Texts;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.StockEvent;
import org.fangxian.supplies.StockTaking;

/**
 * What becomes of a count: the logistics officer says what the differences come from, and somebody who had no hand in it approves;
 * the differences are posted with it, and nothing else. Every method answers with the count's number.
 */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class CountSettlement {
    private static final String[] APPROVERS = {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private CountRows rows;

    @Inject
    private CountSteps steps;

    @Inject
    private StockTaking stock;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    /** Says what the differences come from. Refuses an account that is none of losses, and a lot that was not counted. */
    @RolesAllowed(Roles.LOGISTICS)
    public String explain(CountExplanation explanation) {
        return requests.once(explanation.key(), () -> {
            StockCount count = rows.lock(explanation.number());
            Hand hand = steps.hand(count.getUnitId(), Roles.LOGISTICS);
            Location account = rows.location(explanation.accountId());
            if (account.getKind() != LocationKind.LOSS || account.isClosed()) {
                throw new CountRefused("supplies.counts.account", account.getName());
            }
            count.explain(account.getId());
            explanation
                    .lines()
                    .forEach(line -> count.line(line.lotId())
                            .orElseThrow(() -> new CountRefused("supplies.counts.unknown", count.getNumber()))
                            .explain(line.cause(), line.note()));
            return steps.taken(count, CountStep.EXPLAINED, hand, new CountStepTaken.Words("", account.getName()));
        });
    }

    /** Has what differs counted again. Refuses where nothing does. */
    public String sendBack(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            StockCount count = rows.lock(number);
            Hand hand = steps.hand(count.getUnitId(), APPROVERS);
            count.sendBack(rows.takes(count));
            return steps.taken(count, CountStep.SENT_BACK, hand, new CountStepTaken.Words(reason, ""));
        });
    }

    /**
     * Approves the count and posts the differences as of now, in one event, where there are any. Refuses whoever opened it or counted a
     * lot of it, a difference that nobody explained, one that is not what the approver has seen, be it for a document that was
     * entered late ({@link BookMoved}), more than there is now, and what is kept for requisitions.
     */
    public String approve(CountApproval approval) {
        return requests.once(approval.key(), () -> {
            StockCount count = rows.lock(approval.number());
            Hand hand = steps.hand(count.getUnitId(), APPROVERS);
            count.approve(hand, time.now());
            stock.lock(
                    count.getLocation(),
                    count.getLines().stream()
                            .map(StockCountLine::getLot)
                            .filter(lot -> approval.differences().containsKey(lot.getId()))
                            .toList());
            Map<Long, Takes> takes = rows.takes(count);
            for (StockCountLine line : count.getLines()) {
                settle(line, Objects.requireNonNull(takes.get(line.getId())), approval, hand);
            }
            rows.noteHandlers(count);
            String posted = post(count, approval.key());
            return steps.taken(count, CountStep.APPROVED, hand, new CountStepTaken.Words(approval.note(), posted));
        });
    }

    private static void settle(StockCountLine line, Takes takes, CountApproval approval, Hand hand) {
        Take last = takes.last();
        if (last == null || takes.open() != null) {
            throw BookMoved.uncounted(line.getLot());
        }
        BigDecimal seen = approval.differences().getOrDefault(line.getLot().getId(), BigDecimal.ZERO);
        if (last.difference().compareTo(seen) != 0) {
            throw BookMoved.unseen(line.getLot());
        }
        line.approve(last, hand);
    }

    /** @return the number of the document; empty where nothing differs */
    private String post(StockCount count, RequestKey key) {
        SortedMap<Long, BigDecimal> differences = new TreeMap<>();
        for (StockCountLine line : count.getLines()) {
            BigDecimal difference = Objects.requireNonNull(line.getDifference());
            if (difference.signum() != 0) {
                differences.put(line.getLot().getId(), difference);
            }
        }
        if (differences.isEmpty()) {
            return "";
        }
        long account = Objects.requireNonNull(count.getAccountId());
        String reason =
                Texts.of(Texts.CHINESE).format("supplies.counts.document", count.getNumber(), count.getPurpose());
        StockEvent event =
                stock.post(new StockTaking.Differences(count.getLocation(), account, differences), reason, key);
        count.post(event.getId());
        return event.getNumber();
    }
}
