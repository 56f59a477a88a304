package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.items.ItemView;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.web.Formats;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.jspecify.annotations.Nullable;

/** Reads typed lines, all of them, and says of each what is wrong with which field. Blank lines are passed over. */
final class LineReader {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][uuuuMMdd]").withResolverStyle(ResolverStyle.STRICT);

    private final Map<Long, ItemView> items;
    private final Formats formats;
    private final List<String> problems = new ArrayList<>();

    LineReader(List<ItemView> items, Formats formats) {
        this.items = items.stream().collect(Collectors.toMap(ItemView::id, Function.identity()));
        this.formats = formats;
    }

    /** @return what is wrong, line by line; none when everything could be read */
    List<String> problems() {
        return problems;
    }

    List<StockReceiving.Line> receipt(List<EntryLine> lines) {
        return read(lines, this::received);
    }

    /** What was given: as a receipt, with the amounts as they were written. */
    List<DonationOrder.Line> given(List<EntryLine> lines) {
        return read(lines, (place, line) -> {
            StockReceiving.Line received = received(place, line);
            return received == null
                    ? null
                    : new DonationOrder.Line(received.lot(), received.amount(), written(place, line));
        });
    }

    /** A bare figure is of the base unit. */
    private String written(int place, EntryLine line) {
        ItemView item = item(place, line);
        return item == null ? line.getAmount() : written(item, line.getAmount());
    }

    static String written(ItemView item, String typed) {
        return typed.strip().matches("[\\d.,]+") ? typed.strip() + item.baseUnit() : typed.strip();
    }

    List<StockIssuing.Line> issue(List<EntryLine> lines) {
        return read(lines, (place, line) -> {
            ItemView item = item(place, line);
            BigDecimal amount = amount(place, line, item);
            return item == null || amount == null ? null : new StockIssuing.Line(item.id(), amount, line.getLot());
        });
    }

    /** What is asked: a line without an amount is of unknown amount. */
    List<RequisitionOrder.Line> asked(List<EntryLine> lines) {
        return read(lines, (place, line) -> {
            ItemView item = item(place, line);
            if (item == null || line.getAmount().isBlank()) {
                return item == null ? null : new RequisitionOrder.Line(item.id(), null);
            }
            BigDecimal amount = amount(place, line, item);
            return amount == null ? null : new RequisitionOrder.Line(item.id(), amount);
        });
    }

    private interface Reading<T> {
        @Nullable
        T of(int place, EntryLine line);
    }

    private static <T> List<T> read(List<EntryLine> lines, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        for (int place = 1; place <= lines.size(); place++) {
            EntryLine line = lines.get(place - 1);
            T one = line.isBlank() ? null : reading.of(place, line);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private StockReceiving.@Nullable Line received(int place, EntryLine line) {
        ItemView item = item(place, line);
        BigDecimal amount = amount(place, line, item);
        LocalDate expiry = expiry(place, line, item);
        if (item == null
                || amount == null
                || (expiry == null && !line.getExpiry().isBlank())) {
            return null;
        }
        return tried(
                place,
                "supplies.lot",
                () -> new StockReceiving.Line(
                        new LotDescription(item.id(), line.getNumber(), line.getMaker(), "", expiry, line.getFitness()),
                        amount));
    }

    private @Nullable ItemView item(int place, EntryLine line) {
        ItemView item = items.get(Objects.requireNonNullElse(line.getItem(), 0L));
        if (item == null) {
            wrong(place, "supplies.item", formats.text("supplies.line.item"));
        }
        return item;
    }

    private @Nullable BigDecimal amount(int place, EntryLine line, @Nullable ItemView item) {
        return item == null ? null : tried(place, "supplies.amount", () -> item.amount(line.getAmount()));
    }

    private @Nullable LocalDate expiry(int place, EntryLine line, @Nullable ItemView item) {
        if (line.getExpiry().isBlank()) {
            if (item != null && item.perishable()) {
                wrong(place, "supplies.expiry", formats.text("supplies.lot.expiryMissing", item.name()));
            }
            return null;
        }
        try {
            return LocalDate.parse(line.getExpiry().strip(), DAY);
        } catch (DateTimeParseException e) {
            wrong(place, "supplies.expiry", formats.text("supplies.line.expiry", line.getExpiry()));
            return null;
        }
    }

    private interface Attempt<T> {
        T make();
    }

    private <T> @Nullable T tried(int place, String field, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (DomainException refused) {
            wrong(place, field, formats.text(refused.key(), refused.args()));
            return null;
        }
    }

    private void wrong(int place, String field, String reason) {
        problems.add(formats.text("supplies.line.wrong", place, formats.text(field), reason));
    }
}
