package org.fangxian.supplies.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.Texts;
import org.fangxian.supplies.Outgoing;

/** What the documents say by which requisitions are supplied: which one, and what for. */
@ApplicationScoped
class Documents {
    private static final int LONGEST = 500;

    Outgoing outgoing(Requisition requisition, Instant dueAt, RequestKey key) {
        String text = Texts.of(Texts.CHINESE)
                .format("supplies.requisitions.document", requisition.getNumber(), requisition.getPurpose());
        String reason = text.substring(0, Math.min(text.length(), LONGEST));
        return new Outgoing(requisition.getStore(), requisition.getAsking(), dueAt, reason, key);
    }
}
