package org.fangxian.supplies;

import java.time.Instant;
import org.fangxian.shared.RequestKey;

/**
 * What is to be sent from one store to another.
 *
 * @param goods from where to where, and what; which lots is decided as for an issue
 * @param dueAt when it is expected there
 */
public record TransferOrder(StockIssuing goods, Instant dueAt) {
    RequestKey key() {
        return goods.key();
    }
}
