package org.fangxian.supplies;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.shared.Conflict;

/** An event entered late would have left too little for what happened after it. */
public class LaterStockMissing extends Conflict {
    private static final long serialVersionUID = 1L;

    private LaterStockMissing(Location location, Lot lot, LocalDate day) {
        super("supplies.laterMissing", location.getName(), lot.getItem().getName(), lot.getNumber(), day.toString());
    }

    static LaterStockMissing of(Card card, List<Movement> movements, LocalDate day) {
        Movement movement = of(card, movements);
        boolean source = movement.from().getId() == card.locationId();
        return new LaterStockMissing(source ? movement.from() : movement.to(), movement.lot(), day);
    }

    /** The movement that touches the card, rather one that takes from it. */
    static Movement of(Card card, List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.lot().getId() == card.lotId()
                        && movement.from().getId() == card.locationId())
                .findFirst()
                .orElseGet(() -> movements.stream()
                        .filter(movement -> movement.lot().getId() == card.lotId()
                                && movement.to().getId() == card.locationId())
                        .findFirst()
                        .orElseThrow());
    }
}
