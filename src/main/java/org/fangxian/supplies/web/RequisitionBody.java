package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.EmergencyOrder;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.jspecify.annotations.Nullable;

/** A requisition or a step of it as another program sends it: places and items by their codes. */
final class RequisitionBody {
    private static final Set<String> LINE = Set.of("item", "amount", "reason");
    private static final String YES = "yes";

    private final JsonBody json;
    private final RequestKey key;
    private final Catalogue catalogue;

    RequisitionBody(JsonBody json, RequestKey key, Catalogue catalogue) {
        this.json = json;
        this.key = key;
        this.catalogue = catalogue;
    }

    RequestKey key() {
        return key;
    }

    boolean isEmergency() {
        return flag("emergency");
    }

    RequisitionOrder order(StockReading places) {
        return new RequisitionOrder(
                places.known(required("to")).id(),
                places.known(required("from")).id(),
                Parameters.date(required("neededOn")),
                required("purpose"),
                asked(),
                key);
    }

    EmergencyOrder emergency(StockReading places) {
        return new EmergencyOrder(
                places.known(required("from")).id(),
                places.known(required("to")).id(),
                required("purpose"),
                asked(),
                dueAt(),
                key);
    }

    private List<RequisitionOrder.Line> asked() {
        List<ItemView> items = catalogue.items();
        return json.list("lines", LINE).stream()
                .map(line -> new RequisitionOrder.Line(item(items, line).id(), amount(item(items, line), line)))
                .toList();
    }

    RequisitionStep step() {
        String name = required("step");
        return Arrays.stream(RequisitionStep.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("shared.json.unknown", "step: " + name));
    }

    /** What is not named stays as it is. */
    RequisitionDecision decision(String number) {
        List<ItemView> items = catalogue.items();
        List<RequisitionDecision.Line> lines = json.list("lines", LINE).stream()
                .map(line -> new RequisitionDecision.Line(
                        item(items, line).id(), granted(item(items, line), line), line.getOrDefault("reason", "")))
                .toList();
        return new RequisitionDecision(number, lines, reason(), key);
    }

    AllocationOrder allocation(String number) {
        return new AllocationOrder(number, List.of(), flag("partly"), reason(), key);
    }

    private static @Nullable BigDecimal granted(ItemView item, Map<String, String> line) {
        return "0".equals(line.get("amount")) ? BigDecimal.ZERO : amount(item, line);
    }

    private static @Nullable BigDecimal amount(ItemView item, Map<String, String> line) {
        String amount = line.get("amount");
        return amount == null ? null : item.amount(amount);
    }

    private static ItemView item(List<ItemView> items, Map<String, String> line) {
        String code = line.get("item");
        if (code == null) {
            throw new Malformed("shared.json.missing", "lines.item");
        }
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", code));
    }

    Instant dueAt() {
        return Parameters.instant(required("dueAt"));
    }

    String reason() {
        return json.string("reason").orElse("");
    }

    /** The body knows no truth values: a flag is raised by the word yes. */
    private boolean flag(String member) {
        String said = json.string(member).orElse("");
        if (!said.isEmpty() && !said.equals(YES)) {
            throw new Malformed("shared.json.unknown", member + ": " + said);
        }
        return said.equals(YES);
    }

    private String required(String member) {
        return json.string(member).orElseThrow(() -> new Malformed("shared.json.missing", member));
    }
}
