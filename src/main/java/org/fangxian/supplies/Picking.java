package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the lots of what is given out: what expires first among what is usable on the day on which it is given. What is expired
 * or of no medical fitness is given only when its lot is named, with a reason; what was given to somebody else is not given at all.
 */
@ApplicationScoped
class Picking {
    @Inject
    private StockRows rows;

    @Inject
    private Gifts gifts;

    StockCommand command(EventKind kind, StockIssuing issuing, Instant now) {
        String reason = issuing.reason();
        boolean named = issuing.lines().stream().anyMatch(line -> line.lotId() != null);
        if (named && (reason == null || reason.isBlank())) {
            throw new EventRefused("supplies.named.reason");
        }
        Instant at = Objects.requireNonNullElse(issuing.occurredAt(), now);
        Shelves shelves = new Shelves(issuing, CityTime.local(at).toLocalDate());
        List<StockLine> lines = new ArrayList<>();
        issuing.lines().stream().filter(line -> line.lotId() != null).forEach(line -> shelves.pick(line, lines));
        issuing.lines().stream().filter(line -> line.lotId() == null).forEach(line -> shelves.pick(line, lines));
        return new StockCommand(kind, issuing.occurredAt(), lines, reason, issuing.key());
    }

    /** What is left of each lot while the lines of one issue are picked one after the other, lots by name first. */
    private final class Shelves {
        private final StockIssuing issuing;
        private final LocalDate day;
        private final Map<Long, List<HeldLot>> held = new HashMap<>();
        private final Map<Long, BigDecimal> taken = new HashMap<>();

        Shelves(StockIssuing issuing, LocalDate day) {
            this.issuing = issuing;
            this.day = day;
        }

        void pick(StockIssuing.Line line, List<StockLine> lines) {
            @Nullable Long named = line.lotId();
            List<HeldLot> lots = held.computeIfAbsent(line.itemId(), item -> rows.held(issuing.fromId(), item));
            if (named == null) {
                pickFirstExpiring(line, lots, lines);
            } else if (lots.stream().noneMatch(lot -> lot.lot().getId() == named)) {
                throw gone(line, named);
            } else {
                take(named, line.amount(), lines);
            }
        }

        /** Somebody else had the last of it, or it never was here. */
        private DomainException gone(StockIssuing.Line line, long named) {
            Optional<Lot> lot = rows.known(issuing.fromId(), line.itemId(), named);
            Location store = rows.locations(Set.of(issuing.fromId())).get(issuing.fromId());
            return lot.isEmpty() || store == null
                    ? new NotFound("lot", named)
                    : InsufficientStock.none(store, lot.get(), line.amount());
        }

        private void pickFirstExpiring(StockIssuing.Line line, List<HeldLot> lots, List<StockLine> lines) {
            BigDecimal open = line.amount();
            List<HeldLot> usable =
                    lots.stream().filter(lot -> lot.isUsable(day)).toList();
            Map<Long, Gift> elsewhere =
                    gifts.elsewhere(usable.stream().map(HeldLot::lot).toList(), issuing.toId());
            for (HeldLot lot : usable) {
                BigDecimal part = elsewhere.containsKey(lot.lot().getId())
                        ? BigDecimal.ZERO
                        : left(lot).min(open);
                if (part.signum() > 0) {
                    take(lot.lot().getId(), part, lines);
                    open = open.subtract(part);
                }
            }
            if (open.signum() > 0) {
                throw missing(line, line.amount().subtract(open), elsewhere);
            }
        }

        /** What is there and was given to somebody else is named. */
        private DomainException missing(StockIssuing.Line line, BigDecimal found, Map<Long, Gift> elsewhere) {
            return Gifts.missing(rows.item(line.itemId()), line.amount(), found, elsewhere.values());
        }

        private BigDecimal left(HeldLot lot) {
            return lot.amount().subtract(taken.getOrDefault(lot.lot().getId(), BigDecimal.ZERO));
        }

        private void take(long lot, BigDecimal amount, List<StockLine> lines) {
            taken.merge(lot, amount, BigDecimal::add);
            lines.add(new StockLine(lot, issuing.fromId(), issuing.toId(), amount));
        }
    }
}
