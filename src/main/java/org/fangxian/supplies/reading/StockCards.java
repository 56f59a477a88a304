package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The card of a lot at a location: what came and went, and what was left, for the location's unit and those above. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class StockCards {
    @Inject
    private CardRows rows;

    @Inject
    private Authority authority;

    /** @return what the card is of, and what is left; refuses a location that holds no stock, and one of a foreign unit */
    public CardHead head(CardQuery asked) {
        CardHead head = rows.head(asked).orElseThrow(() -> new NotFound("card", asked.locationId()));
        authority.require(head.location().unitId(), Roles.LOGISTICS);
        return head;
    }

    /** @return at most so many lines before the one given, the latest first, each with what was left after it */
    public List<CardLine> lines(CardQuery asked, @Nullable CardLine after, int limit) {
        BigDecimal left =
                after == null ? head(asked).amount() : allowed(asked, after).before();
        List<CardLine> lines = new ArrayList<>();
        for (CardLine line : rows.lines(asked, after, limit)) {
            CardLine filled = line.leaving(left);
            lines.add(filled);
            left = filled.before();
        }
        return lines;
    }

    private CardLine allowed(CardQuery asked, CardLine after) {
        head(asked);
        return after;
    }
}
