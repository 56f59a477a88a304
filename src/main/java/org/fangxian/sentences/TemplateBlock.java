package org.fangxian.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.sentences.Piece.Figure;
import org.fangxian.sentences.Piece.Words;
import org.fangxian.sentences.Placement.Timing;

/**
 * A block of a template. Tables and charts are spoken as lines with cells between bars: the caption, the head, then the
 * rows; so every cell is a figure like those in the text.
 *
 * @param lead heading of the second level before a paragraph, or empty
 * @param source heading, sentences, or for tables and charts {@code caption|CODE label|CODE label}
 */
public record TemplateBlock(BlockKind kind, String lead, String source) {
    private static final int DAYS = 7;
    private static final String CELL = "|";
    private static final Pattern COLUMN = Pattern.compile("([A-Z][A-Z0-9_]*) ([^|]+)");

    private record Column(String indicator, String label) {}

    /** @return what the block says; nothing for the units and changes, which are told by others */
    public List<Piece> say(Facts facts) {
        return switch (kind) {
            case HEADING, TEXT -> Sentence.of(source).say(facts);
            case TABLE -> table(facts);
            case CHART -> chart(facts);
            case UNITS, CHANGES -> List.of();
        };
    }

    /** Adds the figures that the block needs. */
    public void needs(List<Area> areas, Set<FigureRef> out) {
        switch (kind) {
            case HEADING, TEXT -> Sentence.of(source).needs(areas, out);
            case TABLE ->
                columns().forEach(column -> {
                    out.add(FigureRef.value(column.indicator(), null));
                    areas.forEach(area -> out.add(FigureRef.value(column.indicator(), area.code())));
                });
            case CHART ->
                columns().forEach(column -> {
                    for (int back = 0; back < DAYS; back++) {
                        out.add(new FigureRef(column.indicator(), null, back, false));
                    }
                });
            case UNITS, CHANGES -> {
                // their figures are the composer's own
            }
        }
    }

    /**
     * @return the figures with the times that are said of them; a chart's caption says the end of its last day, and with it
     *     the period of each
     */
    public List<Placement> placements() {
        return switch (kind) {
            case HEADING, TEXT -> Sentence.of(source).placements();
            case TABLE -> drawn(Set.copyOf(Sentence.of(caption()).timings()));
            case CHART ->
                drawn(Sentence.of(caption()).timings().stream()
                        .flatMap(time -> Stream.of(new Timing(time.span(), true), new Timing(time.span(), false)))
                        .collect(Collectors.toSet()));
            case UNITS, CHANGES -> List.of();
        };
    }

    /** @return the fixed words of its sentences, or of its caption and columns */
    public List<String> words() {
        return switch (kind) {
            case HEADING, TEXT -> Sentence.of(source).words();
            case TABLE, CHART ->
                Stream.concat(
                                Sentence.of(caption()).words().stream(),
                                columns().stream().map(Column::label))
                        .toList();
            case UNITS, CHANGES -> List.of();
        };
    }

    private List<Placement> drawn(Set<Timing> timings) {
        return columns().stream()
                .map(column -> new Placement(FigureRef.value(column.indicator(), null), timings))
                .toList();
    }

    /** Refuses a source that cannot be read. */
    TemplateBlock checked() {
        needs(List.of(), new java.util.HashSet<>());
        return this;
    }

    private List<Piece> table(Facts facts) {
        List<Piece> out = new ArrayList<>();
        List<Column> columns = head(facts, Wording.text("table.area"), out);
        for (Area area : facts.areas()) {
            row(facts, area.name(), columns.stream().map(c -> FigureRef.value(c.indicator(), area.code())), out);
        }
        row(facts, Wording.text("table.total"), columns.stream().map(c -> FigureRef.value(c.indicator(), null)), out);
        return Script.joined(out);
    }

    private List<Piece> chart(Facts facts) {
        List<Piece> out = new ArrayList<>();
        List<Column> columns = head(facts, Wording.text("chart.day"), out);
        Span span = Sentence.of(caption()).timings().stream()
                .map(Timing::span)
                .findFirst()
                .orElse(Span.PREV_0_24);
        for (int back = DAYS - 1; back >= 0; back--) {
            int daysBack = back;
            LocalDate day = span.day(facts.date().minusDays(back));
            row(
                    facts,
                    Wording.day(day),
                    columns.stream()
                            .map(c -> FigureRef.value(c.indicator(), null).back(daysBack)),
                    out);
        }
        return Script.joined(out);
    }

    private List<Column> head(Facts facts, String first, List<Piece> out) {
        List<Column> columns = columns();
        out.addAll(Sentence.of(caption()).say(facts));
        out.add(new Words("\n" + first));
        columns.forEach(column -> out.add(new Words(CELL + column.label())));
        return columns;
    }

    private static void row(Facts facts, String name, Stream<FigureRef> figures, List<Piece> out) {
        out.add(new Words("\n" + name));
        figures.forEach(ref -> {
            out.add(new Words(CELL));
            out.add(new Figure(ref, facts.amount(ref), null));
        });
    }

    private String caption() {
        return source.split("\\|", -1)[0];
    }

    private List<Column> columns() {
        List<Column> columns = Arrays.stream(source.split("\\|", -1))
                .skip(1)
                .map(COLUMN::matcher)
                .map(column -> {
                    if (!column.matches()) {
                        throw new BadTemplate(source);
                    }
                    return new Column(column.group(1), column.group(2));
                })
                .collect(Collectors.toList());
        if (columns.isEmpty()) {
            throw new BadTemplate(source);
        }
        return columns;
    }
}
