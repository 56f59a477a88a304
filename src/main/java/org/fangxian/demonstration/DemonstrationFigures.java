package org.fangxian.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/**
 * The figures of one day after the other: what sources name is met exactly, the rest is drawn (always the same) and adds
 * up. Days must be asked in their order, because what is cumulative builds on the day before.
 */
final class DemonstrationFigures {
    private static final String CITY = "511000";
    private static final String INVENTED = "demonstration";

    private final List<DemoUnit> units;
    private final Map<String, Long> targets = new HashMap<>();
    private final Map<String, CSVRecord> cases = new HashMap<>();
    private final List<CSVRecord> stocks = Rows.of("stocks.csv");
    private final Map<String, Long> running = new HashMap<>();
    private final Random random = new Random(20200125);
    private Map<String, Long> day = new HashMap<>();

    DemonstrationFigures(List<DemoUnit> units) {
        this.units = units;
        for (CSVRecord row : Rows.of("targets.csv")) {
            String key = row.get("report_date") + row.get("unit") + row.get("indicator");
            targets.put(key, Long.valueOf(row.get("amount")));
        }
        Rows.of("cases.csv").forEach(row -> cases.put(row.get("report_date") + row.get("unit"), row));
    }

    /** @return amount by unit code and indicator, "511002 CONFIRMED_TOTAL" */
    Map<String, Long> on(LocalDate date) {
        day = new HashMap<>();
        cases.values().stream()
                .filter(row -> row.get("report_date").equals(date.toString()))
                .forEach(this::cases);
        observation(date);
        towns(date);
        stocks();
        benefits();
        return day;
    }

    /** @return whether the unit's cases of the date were published; any other figure is invented */
    boolean isPublished(LocalDate date, String unit) {
        CSVRecord row = cases.get(date + unit);
        return row != null && !row.get("source").equals(INVENTED);
    }

    /** The figures of a day's cases once a missed case is counted in: one more confirmed, new and in hospital. */
    Map<String, Long> withOneMoreCase(String unit) {
        running.merge(unit + " CONFIRMED_TOTAL", 1L, Long::sum);
        Map<String, Long> corrected = new HashMap<>(day);
        for (String indicator : new String[] {"CONFIRMED_TOTAL", "CONFIRMED_NEW", "IN_HOSPITAL_NOW"}) {
            corrected.merge(unit + " " + indicator, 1L, Long::sum);
        }
        return corrected;
    }

    private void put(String unit, String indicator, long amount) {
        day.put(unit + " " + indicator, amount);
    }

    private long add(String unit, String indicator, long increment) {
        return running.merge(unit + " " + indicator, increment, Long::sum);
    }

    private void cases(CSVRecord row) {
        String unit = row.get("unit");
        long confirmed = Long.parseLong(row.get("confirmed"));
        long cured = Long.parseLong(row.get("cured"));
        long suspected = Long.parseLong(row.get("suspected"));
        put(unit, "CONFIRMED_NEW", rise(unit, "CONFIRMED_TOTAL", confirmed));
        put(unit, "CONFIRMED_REDUCED", 0);
        put(unit, "CONFIRMED_TOTAL", confirmed);
        put(unit, "SUSPECTED_NEW", Math.max(0, rise(unit, "SUSPECTED_NOW", suspected)));
        put(unit, "SUSPECTED_NOW", suspected);
        put(unit, "SEVERE_NOW", Long.parseLong(row.get("severe")));
        put(unit, "IN_HOSPITAL_NOW", confirmed - cured);
        put(unit, "CURED_NEW", rise(unit, "CURED_TOTAL", cured));
        put(unit, "CURED_TOTAL", cured);
        put(unit, "DEAD_NEW", 0);
        put(unit, "DEAD_TOTAL", 0);
    }

    private long rise(String unit, String indicator, long now) {
        Long before = running.put(unit + " " + indicator, now);
        return before == null ? now : now - before;
    }

    private void observation(LocalDate date) {
        List<DemoUnit> counties = units.stream().filter(DemoUnit::isCounty).toList();
        double[] weights = counties.stream().mapToDouble(DemoUnit::weight).toArray();
        long released = rise(CITY, "RELEASED_TOTAL", target(date, CITY, "RELEASED_TOTAL"));
        long observed = rise(CITY, "OBSERVED_NOW", target(date, CITY, "OBSERVED_NOW")) + released;
        long[] newly = Split.of(observed, weights);
        long[] caps = new long[newly.length];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = add(counties.get(i).code(), "OBSERVED_NOW", newly[i]);
        }
        long[] ended = Split.capped(released, weights, caps);
        for (int i = 0; i < newly.length; i++) {
            observation(counties.get(i).code(), newly[i], ended[i]);
        }
    }

    private void observation(String unit, long newly, long ended) {
        long now = add(unit, "OBSERVED_NOW", -ended);
        put(unit, "CONTACTS_TRACED_TOTAL", add(unit, "CONTACTS_TRACED_TOTAL", newly));
        put(unit, "OBSERVED_NEW", newly);
        put(unit, "OBSERVED_NOW", now);
        put(unit, "RELEASED_NEW", ended);
        put(unit, "RELEASED_TOTAL", add(unit, "RELEASED_TOTAL", ended));
        put(unit, "CENTRAL_QUARANTINE_NOW", now / 3);
        put(unit, "HOME_QUARANTINE_NOW", now - now / 3);
    }

    private long target(LocalDate date, String unit, String indicator) {
        return targets.getOrDefault(date + unit + indicator, -1L);
    }

    private void towns(LocalDate date) {
        for (String indicator : new String[] {
            "CHECKPOINTS_NOW",
            "VEHICLES_CHECKED",
            "TEMPERATURES_TAKEN",
            "FEVER_FOUND",
            "RETURNEES_NEW",
            "RETURNEES_HUBEI_NEW",
            "HOUSEHOLDS_VISITED",
            "PERSONS_VISITED"
        }) {
            divide(date, indicator);
        }
        for (DemoUnit unit : units) {
            if (unit.filesAsTown()) {
                accumulate(unit.code(), "TEMPERATURES_TAKEN", "TEMPERATURES_TAKEN_TOTAL");
                accumulate(unit.code(), "HOUSEHOLDS_VISITED", "HOUSEHOLDS_VISITED_TOTAL");
                accumulate(unit.code(), "RETURNEES_NEW", "RETURNEES_TOTAL");
                accumulate(unit.code(), "RETURNEES_HUBEI_NEW", "RETURNEES_HUBEI_TOTAL");
            }
        }
    }

    /**
     * The city's sum among those that are counted: towns, and zones for themselves and their towns. Where a county's own
     * sum is named too, its towns' part is met first.
     */
    private void divide(LocalDate date, String indicator) {
        long rest = target(date, CITY, indicator);
        List<DemoUnit> open = units.stream()
                .filter(unit -> unit.filesAsTown() && !isBelowZone(unit))
                .toList();
        for (String county : open.stream().map(DemoUnit::county).distinct().toList()) {
            long named = target(date, county, indicator);
            if (named >= 0) {
                share(open.stream().filter(unit -> unit.county().equals(county)).toList(), indicator, named);
                open = open.stream()
                        .filter(unit -> !unit.county().equals(county))
                        .toList();
                rest -= named;
            }
        }
        share(open, indicator, rest);
    }

    private void share(List<DemoUnit> among, String indicator, long total) {
        double[] weights = among.stream().mapToDouble(this::weight).toArray();
        long[] parts = Split.of(total, weights);
        for (int i = 0; i < parts.length; i++) {
            DemoUnit unit = among.get(i);
            put(unit.code(), indicator, parts[i]);
            List<DemoUnit> towns = townsBelow(unit);
            if (!unit.kind().equals("TOWN") && !towns.isEmpty()) {
                share(towns, indicator, parts[i]);
            }
        }
    }

    private double weight(DemoUnit unit) {
        double below = unit.kind().equals("TOWN")
                ? 0
                : townsBelow(unit).stream().mapToDouble(DemoUnit::weight).sum();
        return unit.weight() + below;
    }

    private List<DemoUnit> townsBelow(DemoUnit unit) {
        return units.stream()
                .filter(town -> town.kind().equals("TOWN") && town.county().equals(unit.code()))
                .toList();
    }

    private boolean isBelowZone(DemoUnit unit) {
        return unit.kind().equals("TOWN")
                && units.stream()
                        .anyMatch(zone ->
                                zone.kind().equals("ZONE") && zone.code().equals(unit.county()));
    }

    private void accumulate(String unit, String ofTheDay, String total) {
        put(unit, total, add(unit, total, day.getOrDefault(unit + " " + ofTheDay, 0L)));
    }

    private void stocks() {
        Map<String, Long> below = new HashMap<>();
        for (CSVRecord stock : stocks) {
            for (DemoUnit unit : units) {
                if (unit.kind().equals("TOWN")) {
                    long amount = stock(stock, unit, "town");
                    put(unit.code(), stock.get("indicator"), amount);
                    below.merge(unit.county() + stock.get("indicator"), amount, Long::sum);
                }
            }
            for (DemoUnit unit : units) {
                if (!unit.kind().equals("TOWN")) {
                    long own = stock(stock, unit, "county") / (unit.isCounty() ? 1 : 10);
                    long sum = below.getOrDefault(unit.code() + stock.get("indicator"), 0L);
                    put(unit.code(), stock.get("indicator"), own + sum);
                }
            }
        }
    }

    private long stock(CSVRecord stock, DemoUnit unit, String level) {
        double usual = Double.parseDouble(stock.get(level));
        double use = Double.parseDouble(stock.get("daily_use"));
        return Math.round(usual * (0.7 + 0.6 * random.nextDouble()) * (1 - use) * (0.6 + unit.weight()));
    }

    private void benefits() {
        for (DemoUnit unit : units) {
            if (unit.isCounty()) {
                long persons = Math.round(60 * unit.weight() * random.nextDouble());
                put(unit.code(), "BENEFIT_PERSONS_NEW", persons);
                put(unit.code(), "BENEFIT_PERSONS_TOTAL", add(unit.code(), "BENEFIT_PERSONS_TOTAL", persons));
                put(unit.code(), "BENEFIT_AMOUNT_NEW", persons * 200);
                put(unit.code(), "BENEFIT_AMOUNT_TOTAL", add(unit.code(), "BENEFIT_AMOUNT_TOTAL", persons * 200));
            }
        }
    }
}
