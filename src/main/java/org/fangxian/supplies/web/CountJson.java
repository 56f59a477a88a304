package org.fangxian.supplies.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonText;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountRow;
import org.jspecify.annotations.Nullable;

/** Counts as other programs read them; what is not there, or not to be told, is absent. */
final class CountJson {
    private CountJson() {}

    static @Nullable CountState state(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(CountState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Malformed("shared.json.unknown", "state: " + name));
    }

    static JsonObjectBuilder head(CountRow row) {
        JsonObjectBuilder json = JsonText.object()
                .add("number", row.number())
                .add("state", row.state().name())
                .add("location", row.location().code())
                .add("purpose", row.purpose())
                .add("openedAt", row.openedAt().toString())
                .add("lots", row.lots())
                .add("due", row.due())
                .add("open", row.open());
        if (row.document() != null) {
            json.add("document", row.document());
        }
        return json;
    }

    static JsonObjectBuilder whole(CountDetail detail) {
        JsonArrayBuilder lines = JsonText.array();
        detail.lines().stream().map(CountJson::line).forEach(lines::add);
        JsonArrayBuilder steps = JsonText.array();
        detail.steps().stream().map(CountJson::step).forEach(steps::add);
        return head(detail.head()).add("lines", lines).add("steps", steps);
    }

    private static JsonObjectBuilder line(CountLine line) {
        JsonObjectBuilder json = JsonText.object()
                .add("item", line.lot().itemCode())
                .add("lot", line.lot().number())
                .add("maker", line.lot().maker())
                .add("unit", line.lot().baseUnit())
                .add("counted", line.counted());
        if (line.due() != null) {
            json.add("due", line.due().name());
        }
        if (line.mine() != null) {
            json.add("mine", JsonText.number(line.mine()));
        }
        CountLine.Told told = line.told();
        if (told != null) {
            json.add("amount", JsonText.number(told.counted()))
                    .add("book", JsonText.number(told.book()))
                    .add("difference", JsonText.number(told.difference()));
            if (told.cause() != null) {
                json.add("cause", told.cause().name());
            }
        }
        return json;
    }

    private static JsonObjectBuilder step(CountDetail.Taken step) {
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
