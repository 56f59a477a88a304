package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.LotView;
import org.fangxian.supplies.reading.StockRow;
import org.jspecify.annotations.Nullable;

/** Where a page of balances ended, in one word: the item's place in the catalogue, expiry, lot and location. */
final class StockCursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})_(-|\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})_(\\d{1,18})");

    private StockCursor() {}

    static String text(StockRow row) {
        LotView lot = row.lot();
        return lot.itemOrder() + "_" + (lot.expiresOn() == null ? "-" : lot.expiresOn()) + "_" + lot.id() + "_"
                + row.location().id();
    }

    /** @return a row that stands where the page ended */
    static StockRow row(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Malformed("shared.json.unknown", "after");
        }
        @Nullable LocalDate expiry = parts.group(2).equals("-") ? null : Parameters.date(parts.group(2));
        LotView lot = new LotView(
                Long.parseLong(parts.group(3)),
                0,
                Integer.parseInt(parts.group(1)),
                "",
                "",
                "",
                "",
                "",
                expiry,
                Fitness.MEDICAL);
        long place = Long.parseLong(parts.group(4));
        return new StockRow(
                lot,
                new LocationView(place, "", "", LocationKind.STORE, 0, "", false),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
