package org.fangxian.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What was published of Neijiang from 2020-01-24 to 02-10: the series of cases day by day, and the bulletins' figures. */
final class Bulletins {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 24);
    static final LocalDate LAST = LocalDate.of(2020, 2, 10);
    static final LocalDate EARLY_BULLETIN = LocalDate.of(2020, 1, 28);
    static final LocalDate LATE_BULLETIN = LAST;

    /** A published figure, as the portal calls it: which indicator of which area, in the report of which date. */
    record Sourced(String indicator, String area, LocalDate reportDate, long amount) {}

    /** The indicators that answer for a bulletin's words; what has a cut-off at midnight stands in the next day's report. */
    private record Meaning(String indicator, int daysLater) {}

    private static final Map<String, Meaning> CITY = Map.of(
            "累计确诊", new Meaning("CONFIRMED_TOTAL", 1),
            "住院隔离", new Meaning("IN_HOSPITAL_NOW", 1),
            "治愈出院", new Meaning("CURED_TOTAL", 1),
            "现有疑似", new Meaning("SUSPECTED_NOW", 1),
            "正在接受医学观察", new Meaning("OBSERVED_NOW", 1),
            "已解除医学观察", new Meaning("RELEASED_TOTAL", 1),
            "武汉等地来内和返乡人员健康登记累计", new Meaning("RETURNEES_TOTAL", 0),
            "体温检测服务点", new Meaning("CHECKPOINTS_NOW", 0),
            "体温检测服务累计", new Meaning("TEMPERATURES_TAKEN_TOTAL", 0));

    private static final Map<String, Meaning> LONGCHANG = Map.of(
            "当日筛查车辆", new Meaning("VEHICLES_CHECKED", 0),
            "当日入境人员筛查", new Meaning("TEMPERATURES_TAKEN", 0),
            "当日镇街走访户", new Meaning("HOUSEHOLDS_VISITED", 0),
            "当日镇街走访人", new Meaning("PERSONS_VISITED", 0));

    /** Named by a bulletin of these days, asked by none of the shipped forms. */
    private static final Set<String> ASKED_BY_NO_FORM =
            Set.of("二级以上医院发热门诊", "乡镇卫生院(社区卫生服务中心)", "村卫生室预检分诊点", "发热门诊累计接诊", "宣传单发放", "指挥部通告: 市外返回者报告时限");

    private static final Map<String, String> COUNTIES =
            Map.of("资中", "511025", "市中", "511002", "东兴", "511011", "威远", "511024");

    private Bulletins() {}

    /** @return the series' cumulative cases of the city at the end of a day, "confirmed", "cured" or "dead" */
    static long series(LocalDate day, String column) {
        return rows("neijiang-covid-2020.csv").stream()
                .filter(row ->
                        row.get("cityCode").equals("511000") && row.get("date").equals(day.toString()))
                .map(row -> Long.valueOf(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    /** @return what the bulletins of these days say that a shipped form asks for, counties too where they are named */
    static List<Sourced> facts() {
        return rows("neijiang-facts-2020.csv").stream()
                .filter(Bulletins::isOfTheseDays)
                .filter(row -> !ASKED_BY_NO_FORM.contains(row.get("metric")))
                .flatMap(row -> read(row).stream())
                .toList();
    }

    private static boolean isOfTheseDays(CSVRecord row) {
        String date = row.get("date");
        return date.length() == FIRST.toString().length()
                && date.compareTo(FIRST.toString()) >= 0
                && date.compareTo(LAST.toString()) <= 0;
    }

    private static List<Sourced> read(CSVRecord row) {
        boolean city = row.get("area").equals("内江市");
        Meaning meaning = (city ? CITY : LONGCHANG).get(row.get("metric"));
        if (meaning == null) {
            throw new IllegalStateException("What does the bulletin mean by " + row.get("metric") + "?");
        }
        LocalDate date = LocalDate.parse(row.get("date")).plusDays(meaning.daysLater());
        Sourced whole =
                new Sourced(meaning.indicator(), city ? "511000" : "511083", date, Long.parseLong(row.get("value")));
        List<Sourced> sourced = new ArrayList<>(List.of(whole));
        Matcher part = Pattern.compile("[( ](\\p{IsHan}+)(\\d+)").matcher(row.get("unit"));
        while (part.find()) {
            sourced.add(new Sourced(
                    meaning.indicator(),
                    COUNTIES.get(part.group(1).substring(0, 2)),
                    date,
                    Long.parseLong(part.group(2))));
        }
        return sourced;
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Bulletins.class.getResourceAsStream("/neijiang/" + file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
