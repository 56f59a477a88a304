package org.fangxian.briefings.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.briefings.BriefingView;
import org.fangxian.briefings.FigureThen;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.bulletin.Run;
import org.fangxian.bulletin.Section;
import org.fangxian.bulletin.Section.Grid;
import org.fangxian.shared.web.JsonText;
import org.jspecify.annotations.Nullable;

/** A briefing as the REST interface answers it: sections with the figures' places, and each figure with its binding. */
final class BriefingJson {
    private BriefingJson() {}

    /**
     * @param receipts receipt numbers by revision id, of the submissions that the caller may read
     * @param then figures as known at the instant that was asked for; none if none was
     */
    static String of(BriefingView briefing, Map<Long, String> receipts, List<FigureThen> then) {
        BulletinHead head = briefing.bulletin().head();
        JsonObjectBuilder json = JsonText.object()
                .add("id", briefing.id())
                .add("version", briefing.version())
                .add("state", briefing.state().name())
                .add("date", head.date().toString())
                .add("edition", head.edition())
                .add("issueYear", head.issueYear())
                .add("issueNumber", head.issueNumber())
                .add("title", head.title());
        text(json, "asKnownAt", head.knownAt());
        text(json, "signedAt", briefing.signedAt());
        text(json, "issuedAt", briefing.issuedAt());
        text(json, "sha256", briefing.frozenSha256());
        number(json, "corrects", briefing.correctsId());
        text(json, "correctionReason", briefing.correctionReason());
        number(json, "correctedBy", briefing.correctedBy());
        return json.add("sections", sections(briefing.sections()))
                .add("figures", figures(briefing.bulletin().used(), receipts, then))
                .build()
                .toString();
    }

    private static JsonArrayBuilder sections(List<Section> sections) {
        JsonArrayBuilder array = JsonText.array();
        for (Section section : sections) {
            JsonObjectBuilder json = JsonText.object()
                    .add("kind", section.kind().name())
                    .add("lead", section.lead())
                    .add("text", section.text())
                    .add("runs", runs(section.runs()));
            Grid grid = section.grid();
            if (grid != null) {
                json.add("table", table(grid));
            }
            array.add(json);
        }
        return array;
    }

    private static JsonObjectBuilder table(Grid grid) {
        JsonArrayBuilder rows = JsonText.array();
        grid.rows()
                .forEach(row ->
                        rows.add(JsonText.object().add("name", row.name()).add("cells", runs(row.cells()))));
        return JsonText.object()
                .add("caption", grid.caption())
                .add("head", JsonText.array(grid.head()))
                .add("rows", rows);
    }

    private static JsonArrayBuilder runs(List<Run> runs) {
        JsonArrayBuilder array = JsonText.array();
        for (Run run : runs) {
            JsonObjectBuilder json = JsonText.object().add("text", run.text());
            if (run.isFigure()) {
                json.add("figure", run.figure());
            }
            array.add(json);
        }
        return array;
    }

    private static JsonArrayBuilder figures(
            List<BulletinFigure> figures, Map<Long, String> receipts, List<FigureThen> then) {
        Map<Integer, FigureThen> known =
                then.stream().collect(Collectors.toMap(one -> one.figure().number(), Function.identity()));
        JsonArrayBuilder array = JsonText.array();
        for (BulletinFigure figure : figures) {
            JsonObjectBuilder json = figure(figure, receipts);
            FigureThen one = known.get(figure.number());
            array.add(one == null ? json : json.add("asKnown", then(one)));
        }
        return array;
    }

    private static JsonObjectBuilder then(FigureThen then) {
        JsonObjectBuilder json = JsonText.object();
        value(json, then.amount());
        return json.add("revisions", JsonText.array(then.revisions()));
    }

    private static void value(JsonObjectBuilder json, @Nullable BigDecimal amount) {
        if (amount == null) {
            json.addNull("value");
        } else {
            json.add("value", JsonText.number(amount));
        }
    }

    private static JsonObjectBuilder figure(BulletinFigure figure, Map<Long, String> receipts) {
        JsonObjectBuilder json = JsonText.object().add("figure", figure.number());
        value(json, figure.amount());
        json.add("derivation", figure.derivation());
        text(json, "indicator", figure.indicator());
        json.add("name", figure.name())
                .add("unitOfMeasure", figure.unitOfMeasure())
                .add("area", figure.unitCode())
                .add("areaName", figure.unitName())
                .add("date", figure.date().toString())
                .add("period", figure.period())
                .add("expected", figure.expected())
                .add("reported", figure.reported())
                .add("asKnownAt", figure.knownAt().toString())
                .add("revisions", JsonText.array(figure.revisions()))
                .add("receipts", receipts(figure, receipts))
                .add("manual", figure.manual());
        text(json, "reason", figure.reason());
        text(json, "statedBy", figure.statedBy());
        return json;
    }

    private static JsonArrayBuilder receipts(BulletinFigure figure, Map<Long, String> receipts) {
        List<String> readable = figure.revisions().stream()
                .map(receipts::get)
                .filter(Objects::nonNull)
                .toList();
        return JsonText.array(readable);
    }

    private static void text(JsonObjectBuilder json, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(present -> json.add(name, present.toString()));
    }

    private static void number(JsonObjectBuilder json, String name, @Nullable Long value) {
        Optional.ofNullable(value).ifPresent(present -> json.add(name, present));
    }
}
