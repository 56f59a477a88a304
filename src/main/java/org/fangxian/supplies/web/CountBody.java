package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountExplanation;
import org.fangxian.supplies.counts.CountOrder;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.jspecify.annotations.Nullable;

/** A count or a step of it as another program sends it: places and items by their codes, lots by what stands on them. */
final class CountBody {
    private static final Set<String> ITEM = Set.of("item");
    private static final Set<String> LINE = Set.of("item", "lot", "maker", "amount", "difference", "cause", "note");
    private static final Set<String> FOUND = Set.of("item", "lot", "maker", "expiresOn", "fitness", "amount");

    private static final String YES = "yes";

    private final JsonBody json;
    private final RequestKey key;
    private final List<ItemView> items;

    CountBody(JsonBody json, RequestKey key, Catalogue catalogue) {
        this.json = json;
        this.key = key;
        this.items = catalogue.items();
    }

    RequestKey key() {
        return key;
    }

    String reason() {
        return json.string("reason").orElse("");
    }

    String required(String member) {
        return json.string(member).orElseThrow(() -> new Malformed("shared.json.missing", member));
    }

    CountStep step() {
        return one(CountStep.values(), required("step"), "step");
    }

    CountOrder order(long place) {
        Set<Long> chosen =
                json.list("items", ITEM).stream().map(line -> item(line).id()).collect(Collectors.toSet());
        return new CountOrder(place, chosen, required("purpose"), key);
    }

    CountEntry entry(CountDetail count) {
        List<CountEntry.Line> lines = json.list("lines", LINE).stream()
                .map(line -> new CountEntry.Line(lot(count, line).lot().id(), counted(line)))
                .toList();
        List<CountEntry.Found> found =
                json.list("found", FOUND).stream().map(this::found).toList();
        @Nullable Instant at = json.string("countedAt").map(Parameters::instant).orElse(null);
        return new CountEntry(count.head().number(), at, lines, found, isJointly(), key);
    }

    /** The body knows no truth values: it is said by the word yes. */
    private boolean isJointly() {
        String said = json.string("jointly").orElse("");
        if (!said.isEmpty() && !said.equals(YES)) {
            throw new Malformed("shared.json.unknown", "jointly: " + said);
        }
        return said.equals(YES);
    }

    private CountEntry.Found found(Map<String, String> line) {
        ItemView item = item(line);
        String expiry = line.get("expiresOn");
        LotDescription lot = new LotDescription(
                item.id(),
                line.getOrDefault("lot", ""),
                line.getOrDefault("maker", ""),
                "",
                expiry == null ? null : Parameters.date(expiry),
                one(Fitness.values(), line.getOrDefault("fitness", "MEDICAL"), "found.fitness"));
        return new CountEntry.Found(lot, item.amount(member(line, "amount")));
    }

    CountExplanation explanation(CountDetail count, long account) {
        List<CountExplanation.Line> lines = json.list("lines", LINE).stream()
                .map(line -> new CountExplanation.Line(
                        lot(count, line).lot().id(),
                        one(CountCause.values(), member(line, "cause"), "lines.cause"),
                        line.getOrDefault("note", "")))
                .toList();
        return new CountExplanation(count.head().number(), account, lines, key);
    }

    /** The differences as they were read. */
    CountApproval approval(CountDetail count) {
        Map<Long, BigDecimal> seen = json.list("lines", LINE).stream()
                .collect(Collectors.toMap(
                        line -> lot(count, line).lot().id(),
                        line -> JsonBody.decimal(member(line, "difference"), "lines.difference"),
                        (one, other) -> other));
        return new CountApproval(count.head().number(), seen, reason(), key);
    }

    private BigDecimal counted(Map<String, String> line) {
        String amount = member(line, "amount");
        return amount.equals("0") ? BigDecimal.ZERO : item(line).amount(amount);
    }

    /** The one lot of the count on which that stands. */
    private CountLine lot(CountDetail count, Map<String, String> line) {
        long item = item(line).id();
        String number = line.getOrDefault("lot", "");
        @Nullable String maker = line.get("maker");
        List<CountLine> named = count.lines().stream()
                .filter(one -> one.lot().itemId() == item && one.lot().number().equals(number))
                .filter(one -> maker == null || one.lot().maker().equals(maker))
                .toList();
        if (named.size() > 1) {
            throw new Malformed("shared.json.missing", "lines.maker");
        }
        return named.stream().findFirst().orElseThrow(() -> new NotFound("lot", number));
    }

    private ItemView item(Map<String, String> line) {
        String code = member(line, "item");
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", code));
    }

    private static String member(Map<String, String> line, String name) {
        String value = line.get(name);
        if (value == null) {
            throw new Malformed("shared.json.missing", "lines." + name);
        }
        return value;
    }

    private static <T extends Enum<T>> T one(T[] constants, String name, String member) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("shared.json.unknown", member + ": " + name));
    }
}
