package org.fangxian.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.bulletin.Section.Grid;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.report.Block;
import org.fangxian.shared.report.Chart;
import org.fangxian.shared.report.Imprint;
import org.fangxian.shared.report.Masthead;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.Paragraph;
import org.fangxian.shared.report.Series;
import org.fangxian.shared.report.Table;
import org.jspecify.annotations.Nullable;

/** A briefing as the official document that is printed. */
public final class BriefingDocument {
    private final Bulletin bulletin;

    private BriefingDocument(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    /** @param printedOn the day of issue; that of the reporting date while it is a preview */
    public static OfficialDocument of(Bulletin bulletin, LocalDate printedOn) {
        return new BriefingDocument(bulletin).document(printedOn);
    }

    private OfficialDocument document(LocalDate printedOn) {
        BulletinHead head = bulletin.head();
        String edition = head.edition() == 1 ? null : Wording.format("edition", head.edition());
        Masthead masthead = new Masthead(
                head.name(),
                Wording.format("issue", head.issueNumber()),
                head.office(),
                Wording.date(head.date()),
                head.secrecy(),
                edition);
        Imprint imprint = new Imprint(
                head.reportTo(),
                head.sendTo(),
                head.distributeTo(),
                head.office(),
                Wording.date(printedOn),
                head.copies());
        List<Block> blocks = bulletin.sections().stream().flatMap(this::blocks).toList();
        return new OfficialDocument(masthead, head.title(), null, blocks, null, imprint, head.oneSided());
    }

    private Stream<Block> blocks(Section section) {
        Grid grid = section.grid();
        if (grid != null) {
            return Stream.of(section.kind() == org.fangxian.sentences.BlockKind.TABLE ? table(grid) : chart(grid));
        }
        return switch (section.kind()) {
            case HEADING -> Stream.of(Paragraph.heading(section.text()));
            default -> paragraphs(section);
        };
    }

    private static Stream<Block> paragraphs(Section section) {
        List<Block> blocks = new ArrayList<>();
        String lead = section.lead();
        for (String line : Arrays.asList(section.text().split("\\R", -1))) {
            blocks.add(lead.isEmpty() ? Paragraph.body(line) : Paragraph.headed(lead, line));
            lead = "";
        }
        return blocks.stream();
    }

    private static Table table(Grid grid) {
        List<List<String>> rows = grid.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(row.name()), row.cells().stream().map(Run::text))
                        .toList())
                .toList();
        return new Table(grid.caption(), grid.head(), rows, true);
    }

    private Chart chart(Grid grid) {
        List<String> days = grid.rows().stream().map(Section.Row::name).toList();
        List<Series> series = new ArrayList<>();
        for (int column = 1; column < grid.head().size(); column++) {
            int cell = column - 1;
            List<@Nullable BigDecimal> values = new ArrayList<>();
            grid.rows().forEach(row -> values.add(value(row.cells().get(cell))));
            Series.Kind kind = cell == 0 ? Series.Kind.BAR : Series.Kind.LINE;
            series.add(new Series(grid.head().get(column), values, kind));
        }
        return new Chart(grid.caption(), days, series);
    }

    private @Nullable BigDecimal value(Run cell) {
        return cell.isFigure() ? bulletin.figure(cell.figure()).amount() : null;
    }
}
