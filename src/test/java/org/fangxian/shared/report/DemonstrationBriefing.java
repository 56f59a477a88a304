package org.fangxian.shared.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as the portal composed it from the demonstration's reports: a line each for title (=), heading (#), paragraph
 * (its lead before a bar), table and chart (in brackets, their rows until an empty line).
 */
final class DemonstrationBriefing {
    private static final String OFFICE = "内江市应对新型冠状病毒肺炎疫情应急指挥部办公室";

    private final List<Block> blocks = new ArrayList<>();
    private String title = "";

    private DemonstrationBriefing() {}

    static OfficialDocument of(String date, String issue, @Nullable String edition) {
        DemonstrationBriefing briefing = new DemonstrationBriefing();
        try {
            briefing.read(Files.readAllLines(Path.of("src/test/resources/briefings", date + ".txt"))
                    .iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String day = "2020年2月" + date.substring(date.length() - 2) + "日";
        Imprint imprint = new Imprint(
                "省应对新型冠状病毒肺炎疫情应急指挥部，市委、市人大常委会、市政府、市政协领导同志",
                "指挥部各工作组，指挥部各成员单位",
                "各县（市、区）、内江经济技术开发区、内江高新技术产业开发区应急指挥部",
                OFFICE,
                "2020年2月11日",
                60);
        Masthead masthead = new Masthead("疫情防控工作日报", issue, OFFICE, day, "内部资料　注意保存", edition);
        return new OfficialDocument(masthead, briefing.title, null, briefing.blocks, null, imprint, false);
    }

    private void read(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("= ")) {
                title = line.substring(2);
            } else if (line.startsWith("# ")) {
                blocks.add(Paragraph.heading(line.substring(2)));
            } else if (line.startsWith("[table] ")) {
                blocks.add(table(line.substring(8), grid(lines)));
            } else if (line.startsWith("[chart] ")) {
                blocks.add(chart(line.substring(8), grid(lines)));
            } else {
                String[] parts = line.split("\\|", 2);
                blocks.add(parts.length == 1 ? Paragraph.body(line) : Paragraph.headed(parts[0], parts[1]));
            }
        }
    }

    private static List<List<String>> grid(Iterator<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            rows.add(Arrays.asList(line.split("\\|")));
        }
        return rows;
    }

    private static Table table(String caption, List<List<String>> rows) {
        return new Table(caption, rows.get(0), rows.subList(1, rows.size()), true);
    }

    private static Chart chart(String caption, List<List<String>> rows) {
        List<List<String>> days = rows.subList(1, rows.size());
        return new Chart(
                caption,
                days.stream().map(day -> day.get(0)).toList(),
                List.of(
                        series(rows.get(0).get(1), days, 1, Series.Kind.BAR),
                        series(rows.get(0).get(2), days, 2, Series.Kind.LINE)));
    }

    private static Series series(String name, List<List<String>> days, int column, Series.Kind kind) {
        return new Series(
                name, days.stream().map(day -> Integer.valueOf(day.get(column))).toList(), kind);
    }
}
