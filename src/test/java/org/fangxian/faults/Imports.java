package org.fangxian.faults;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fangxian.DemoPortal;
import org.fangxian.Visitor;

/** Twenty imports of one day's work: two towns each, by the offices of five counties, for two dates. */
final class Imports {
    static final String FORM = "HOUSEHOLDS";

    private static final String HEAD =
            "UNIT_CODE,HOUSEHOLDS_VISITED,HOUSEHOLDS_VISITED_TOTAL,PERSONS_VISITED,EXPLANATION\n";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Map<String, List<String>> TOWNS = new TreeMap<>(Map.of(
            "shizhong", List.of("511002001", "511002002", "511002003", "511002004"),
            "dongxing", List.of("511011001", "511011002", "511011003", "511011004"),
            "weiyuan", List.of("511024100", "511024101", "511024102", "511024103"),
            "zizhong", List.of("511025100", "511025101", "511025102", "511025103"),
            "longchang", List.of("511083001", "511083002", "511083101", "511083102")));

    private Imports() {}

    /** One import: who brings which towns' figures of which date. */
    record Import(String officer, List<String> towns, LocalDate date) {
        String csv() {
            long day = ChronoUnit.DAYS.between(FIRST, date) + 1;
            StringBuilder csv = new StringBuilder(HEAD);
            towns.forEach(town -> csv.append(town + ",7," + 7 * day + "" + ",9,核实\n"));
            return csv.toString();
        }
    }

    static List<LocalDate> dates(int round) {
        return List.of(FIRST.plusDays(2L * round), FIRST.plusDays(2L * round + 1));
    }

    static List<Import> of(int round) {
        List<Import> imports = new ArrayList<>();
        dates(round).forEach(date -> imports.addAll(on(date)));
        return imports;
    }

    /** The imports of one date. */
    static List<Import> on(LocalDate date) {
        List<Import> imports = new ArrayList<>();
        TOWNS.forEach((officer, towns) -> {
            imports.add(new Import(officer, towns.subList(0, 2), date));
            imports.add(new Import(officer, towns.subList(2, 4), date));
        });
        return imports;
    }

    /** Everything is sent up, each officer's sheets one after the other; nothing is confirmed yet. */
    static Map<Import, BroughtSheet> bring(DemoPortal portal, List<Import> imports) {
        List<String> officers = List.copyOf(TOWNS.keySet());
        Map<Import, BroughtSheet> brought = new LinkedHashMap<>();
        AtOnce.call(officers.size(), number -> bring(portal, officers.get(number), imports))
                .forEach(brought::putAll);
        return brought;
    }

    private static Map<Import, BroughtSheet> bring(DemoPortal portal, String name, List<Import> imports)
            throws IOException {
        Visitor officer = new Visitor(portal.url());
        officer.signIn(name, portal.password());
        Map<Import, BroughtSheet> brought = new LinkedHashMap<>();
        for (Import sheet : imports) {
            if (sheet.officer().equals(name)) {
                brought.put(sheet, new BroughtSheet(portal, officer, FORM, sheet.date(), sheet.csv()));
            }
        }
        return brought;
    }
}
