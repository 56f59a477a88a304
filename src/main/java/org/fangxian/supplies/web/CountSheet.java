package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.Block;
import org.fangxian.shared.report.Imprint;
import org.fangxian.shared.report.Masthead;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.Paragraph;
import org.fangxian.shared.report.Table;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountRow;
import org.jspecify.annotations.Nullable;

/**
 * A count on paper: while it is counted with empty fields to be filled in at the shelf, without what the book says; afterwards with what
 * was found. Paper is Chinese, whatever the language of the screen.
 */
final class CountSheet {
    private static final Texts WORDS = Texts.of(Texts.CHINESE);
    private static final String BLANK = "\u3000\u3000\u3000\u3000";

    private final CountDetail count;
    private final boolean told;

    private CountSheet(CountDetail count) {
        this.count = count;
        this.told = count.head().state().isTold();
    }

    static OfficialDocument of(CountDetail count, Instant printedAt) {
        return new CountSheet(count).document(CityTime.local(printedAt).toLocalDate());
    }

    private OfficialDocument document(LocalDate day) {
        CountRow head = count.head();
        String date = written(day);
        String unit = head.location().unitName();
        Masthead masthead =
                new Masthead(WORDS.getString("supplies.counts.paper.name"), head.number(), unit, date, null, null);
        String title =
                WORDS.format("supplies.counts.paper.title", head.location().name());
        Imprint imprint = new Imprint(null, null, null, unit, date, 1);
        return new OfficialDocument(masthead, title, null, blocks(), null, imprint, true);
    }

    private List<Block> blocks() {
        CountRow head = count.head();
        List<Block> blocks = new ArrayList<>();
        String state = WORDS.getString("supplies.counts.CountState." + head.state());
        LocalDate opened = CityTime.local(head.openedAt()).toLocalDate();
        blocks.add(Paragraph.body(
                WORDS.format("supplies.counts.paper.about", head.purpose(), head.openedBy(), written(opened), state)));
        blocks.add(told ? found() : empty());
        Instant approved = head.approvedAt();
        if (approved != null) {
            String document =
                    Objects.requireNonNullElse(head.document(), WORDS.getString("supplies.counts.paper.nothing"));
            blocks.add(Paragraph.body(WORDS.format(
                    "supplies.counts.paper.approved",
                    Objects.requireNonNullElse(head.approvedBy(), ""),
                    written(CityTime.local(approved).toLocalDate()),
                    document)));
        }
        blocks.add(Paragraph.body(WORDS.getString("supplies.counts.paper.signed")));
        return blocks;
    }

    private Table found() {
        List<String> head = head("book", "first", "second", "recount", "difference", "cause");
        return new Table(caption(), head, count.lines().stream().map(this::row).toList(), false);
    }

    private List<String> row(CountLine line) {
        CountLine.Told known = line.told();
        if (known == null) {
            return Stream.concat(lot(line), Stream.of("", "", "", "", "", "")).toList();
        }
        String cause = known.cause() == null
                ? Objects.requireNonNullElse(known.note(), "")
                : WORDS.getString("supplies.counts.CountCause." + known.cause())
                        + (known.note() == null ? "" : " " + known.note());
        return Stream.concat(
                        lot(line),
                        Stream.of(
                                plain(known.book()),
                                amount(known.first()),
                                amount(known.second()),
                                amount(known.third()),
                                signed(known.difference()),
                                cause))
                .toList();
    }

    /** Wide enough to be written in by hand. */
    private Table empty() {
        List<List<String>> rows = new ArrayList<>();
        count.lines()
                .forEach(line -> rows.add(
                        Stream.concat(lot(line), Stream.of(BLANK, BLANK, BLANK)).toList()));
        return new Table(caption(), head("first", "second", "at"), rows, false);
    }

    private static List<String> head(String... columns) {
        return Stream.concat(Stream.of("item", "lot", "expiry", "unit"), Stream.of(columns))
                .map(column -> WORDS.getString("supplies.counts.paper." + column))
                .toList();
    }

    private Stream<String> lot(CountLine line) {
        LocalDate expiry = line.lot().expiresOn();
        return Stream.of(
                line.lot().itemName(),
                line.lot().number(),
                expiry == null ? "" : expiry.toString(),
                line.lot().baseUnit());
    }

    private String caption() {
        return WORDS.format(
                "supplies.counts.paper.caption", String.valueOf(count.lines().size()));
    }

    private static String amount(CountLine.@Nullable Counted counted) {
        return counted == null ? "" : plain(counted.amount());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + plain(difference);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern(WORDS.getString("shared.format.date"), Texts.CHINESE)
                .format(day);
    }
}
