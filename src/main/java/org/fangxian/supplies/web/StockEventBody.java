package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.ConsumptionEntry;
import org.fangxian.supplies.DutyShift;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.TransferOrder;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** An event as another program sends it: places, items and lots by their codes and numbers. */
final class StockEventBody {
    private static final Set<String> LINE = Set.of("item", "amount", "lot", "maker", "expiresOn", "fitness");
    private static final int MOST_LOTS = 1000;

    private final JsonBody json;
    private final RequestKey key;
    private final StockReading reading;
    private final List<ItemView> items;

    StockEventBody(JsonBody json, RequestKey key, StockReading reading, Catalogue catalogue) {
        this.json = json;
        this.key = key;
        this.reading = reading;
        this.items = catalogue.items();
    }

    String kind() {
        return required("kind");
    }

    StockReceiving receiving() {
        long from = place("from");
        long to = place("to");
        return new StockReceiving(from, to, occurredAt(), lines(this::received), reason(), key);
    }

    StockIssuing giving() {
        long from = place("from");
        return new StockIssuing(from, place("to"), occurredAt(), lines(line -> given(line, from)), reason(), key);
    }

    TransferOrder order() {
        return new TransferOrder(giving(), Parameters.instant(required("dueAt")));
    }

    ConsumptionEntry consumption() {
        long post = place("from");
        LocalDate day = Parameters.date(required("dutyOn"));
        DutyShift shift = one(DutyShift.values(), required("shift"), "shift");
        return new ConsumptionEntry(post, day, shift, lines(line -> given(line, post)), reason(), key);
    }

    private @Nullable Instant occurredAt() {
        return json.string("occurredAt").map(Parameters::instant).orElse(null);
    }

    private @Nullable String reason() {
        return json.string("reason").orElse(null);
    }

    private long place(String member) {
        return reading.known(required(member)).id();
    }

    private interface Reading<T> {
        T of(Map<String, String> line);
    }

    private <T> List<T> lines(Reading<T> line) {
        return json.list("lines", LINE).stream().map(line::of).toList();
    }

    private StockReceiving.Line received(Map<String, String> line) {
        ItemView item = item(line);
        String expiry = line.get("expiresOn");
        LotDescription lot = new LotDescription(
                item.id(),
                line.getOrDefault("lot", ""),
                line.getOrDefault("maker", ""),
                "",
                expiry == null ? null : Parameters.date(expiry),
                one(Fitness.values(), line.getOrDefault("fitness", "MEDICAL"), "lines.fitness"));
        return new StockReceiving.Line(lot, amount(item, line));
    }

    private StockIssuing.Line given(Map<String, String> line, long from) {
        ItemView item = item(line);
        String number = line.get("lot");
        return new StockIssuing.Line(item.id(), amount(item, line), number == null ? null : lot(item, from, number));
    }

    private long lot(ItemView item, long from, String number) {
        StockQuery there = new StockQuery(item.id(), from, null, null, KnownAt.LATEST);
        return reading.balances(there, null, MOST_LOTS).stream()
                .filter(row -> row.lot().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("lot", number))
                .lot()
                .id();
    }

    private ItemView item(Map<String, String> line) {
        String code = line.get("item");
        if (code == null) {
            throw new Malformed("shared.json.missing", "lines.item");
        }
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", code));
    }

    private static BigDecimal amount(ItemView item, Map<String, String> line) {
        String amount = line.get("amount");
        if (amount == null) {
            throw new Malformed("shared.json.missing", "lines.amount");
        }
        return item.amount(amount);
    }

    private static <T extends Enum<T>> T one(T[] all, String name, String member) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("shared.json.unknown", member + ": " + name));
    }

    private String required(String member) {
        return json.string(member).orElseThrow(() -> new Malformed("shared.json.missing", member));
    }
}
