package org.fangxian.supplies.printing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.Block;
import org.fangxian.shared.report.Imprint;
import org.fangxian.shared.report.Masthead;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.Paragraph;
import org.fangxian.shared.report.Signature;
import org.fangxian.shared.report.Table;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationRow;
import org.jspecify.annotations.Nullable;

/** The receipt that a donor is given. Paper is Chinese, whatever the language of the screen. */
final class DonationPaper {
    private static final Texts TEXTS = Texts.of(Texts.CHINESE);
    private static final String PREFIX = "supplies.donations.paper.";

    private DonationPaper() {}

    /** @param printedOn the day on which it is printed */
    static OfficialDocument of(DonationDetail donation, LocalDate printedOn) {
        DonationRow head = donation.head();
        String office = head.store().unitName();
        Masthead masthead = new Masthead(
                say("title"), say("number", head.number()), office, date(head.givenOn()), null, edition(donation));
        Imprint imprint = new Imprint(null, null, null, office, date(printedOn), 1);
        return new OfficialDocument(
                masthead,
                say("heading"),
                head.donor(),
                blocks(donation),
                new Signature(office, date(printedOn)),
                imprint,
                true);
    }

    /** A receipt that was corrected says so. */
    private static @Nullable String edition(DonationDetail donation) {
        int corrected = donation.errata().size();
        return corrected == 0 ? null : say("edition", corrected);
    }

    private static List<Block> blocks(DonationDetail donation) {
        DonationRow head = donation.head();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.body(say("received", head.store().name(), date(head.givenOn()))));
        blocks.add(new Table(say("list"), columns(), rows(donation), false));
        blocks.add(Paragraph.body(say("purpose", head.purpose())));
        blocks.add(Paragraph.body(head.whom() == null ? say("general") : say("restricted", head.whom())));
        donation.errata()
                .forEach(erred ->
                        blocks.add(Paragraph.body(say("erratum", erred.was(), erred.became(), erred.reason()))));
        blocks.add(Paragraph.body(say("thanks", head.number())));
        return blocks;
    }

    private static List<String> columns() {
        return Stream.of("item", "typed", "amount", "lot", "expiry")
                .map(name -> say("column." + name))
                .toList();
    }

    private static List<List<String>> rows(DonationDetail donation) {
        return donation.lines().stream()
                .map(line -> List.of(
                        line.lot().itemName(),
                        line.typed(),
                        figure(line.amount()) + line.lot().baseUnit(),
                        line.lot().number(),
                        line.lot().expiresOn() == null
                                ? ""
                                : line.lot().expiresOn().toString()))
                .toList();
    }

    private static String figure(BigDecimal amount) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(TEXTS.getString("shared.format.date"), Texts.CHINESE)
                .format(day);
    }

    private static String say(String key, Object... args) {
        return TEXTS.format(PREFIX + key, args);
    }
}
