package org.fangxian.supplies.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Arrays;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonText;
import org.fangxian.supplies.reading.RequisitionDetail;
import org.fangxian.supplies.reading.RequisitionRow;
import org.fangxian.supplies.requisitions.RequisitionState;
import org.jspecify.annotations.Nullable;

/** Requisitions as other programs read them; what is not there is absent. */
final class RequisitionJson {
    private RequisitionJson() {}

    static @Nullable RequisitionState state(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(RequisitionState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Malformed("shared.json.unknown", "state: " + name));
    }

    static long id(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw new Malformed("shared.json.unknown", "after: " + after);
        }
        return Long.parseLong(after);
    }

    static JsonObjectBuilder head(RequisitionRow row) {
        JsonObjectBuilder json = JsonText.object()
                .add("number", row.number())
                .add("state", row.state().name())
                .add("from", row.store().code())
                .add("to", row.asking().code())
                .add("neededOn", row.neededOn().toString())
                .add("purpose", row.purpose())
                .add("requestedAt", row.requestedAt().toString());
        if (row.paperDueAt() != null) {
            json.add("paperDueAt", row.paperDueAt().toString());
        }
        if (row.paperAt() != null) {
            json.add("paperAt", row.paperAt().toString());
        }
        return json;
    }

    static JsonObjectBuilder whole(RequisitionDetail detail) {
        JsonArrayBuilder lines = JsonText.array();
        detail.lines().stream().map(RequisitionJson::line).forEach(lines::add);
        JsonArrayBuilder shipments = JsonText.array();
        detail.shipments().forEach(shipments::add);
        JsonArrayBuilder steps = JsonText.array();
        detail.steps().stream().map(RequisitionJson::step).forEach(steps::add);
        return head(detail.head())
                .add("lines", lines)
                .add("shipments", shipments)
                .add("steps", steps);
    }

    private static JsonObjectBuilder line(RequisitionDetail.Line line) {
        JsonObjectBuilder json = JsonText.object().add("item", line.itemCode()).add("unit", line.baseUnit());
        add(json, "asked", line.asked());
        add(json, "reviewed", line.reviewed());
        add(json, "approved", line.approved());
        if (line.cutReason() != null) {
            json.add("cutReason", line.cutReason());
        }
        add(json, "kept", line.kept());
        add(json, "shipped", line.shipped());
        return json;
    }

    private static void add(JsonObjectBuilder json, String member, @Nullable BigDecimal amount) {
        if (amount != null) {
            json.add(member, JsonText.number(amount));
        }
    }

    private static JsonObjectBuilder step(RequisitionDetail.Taken step) {
        JsonObjectBuilder json = JsonText.object()
                .add("step", step.step().name())
                .add("by", step.person())
                .add("at", step.at().toString());
        if (step.reason() != null) {
            json.add("reason", step.reason());
        }
        if (step.detail() != null) {
            json.add("detail", step.detail());
        }
        return json;
    }
}
