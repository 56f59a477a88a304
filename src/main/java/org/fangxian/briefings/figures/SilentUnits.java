package org.fangxian.briefings.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fangxian.organisation.UnitKind;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.UnitVerdict;
import org.fangxian.verdicts.Verdict;
import org.fangxian.verdicts.Verdicts;

/**
 * Names the counties, zones and departments that reported late or not at all, each with its forms, and counts the towns,
 * for a city's sum lacks what they lack. As long as reports are still to come and nobody is late, nothing is said.
 */
@ApplicationScoped
public class SilentUnits {
    private static final List<UnitKind> LEVELS =
            List.of(UnitKind.COUNTY, UnitKind.ZONE, UnitKind.DEPARTMENT, UnitKind.TOWN);

    @Inject
    private Verdicts verdicts;

    /**
     * @param knownAt whose knowledge of the reporting date is told
     * @param complete whether every figure of the draft speaks for its whole area
     */
    public String of(LocalDate date, KnownAt knownAt, BooleanSupplier complete) {
        List<UnitVerdict> all = verdicts.verdicts(date, knownAt, LEVELS);
        List<String> lines = new ArrayList<>();
        line(all, Verdict.MISSING, lines);
        line(all, Verdict.LATE, lines);
        if (!lines.isEmpty()) {
            return String.join("\n", lines);
        }
        return complete.getAsBoolean() ? Wording.text("units.none") : "";
    }

    private static void line(List<UnitVerdict> all, Verdict verdict, List<String> lines) {
        List<String> said = new ArrayList<>();
        named(found(all, verdict, false), said);
        counted(found(all, verdict, true), said);
        if (!said.isEmpty()) {
            lines.add(Wording.format("units." + verdict, String.join(Wording.text("units.also"), said)));
        }
    }

    private static List<UnitVerdict> found(List<UnitVerdict> all, Verdict verdict, boolean towns) {
        return all.stream()
                .filter(each -> each.verdict() == verdict && (each.unitKind() == UnitKind.TOWN) == towns)
                .toList();
    }

    private static void named(List<UnitVerdict> found, List<String> said) {
        Map<String, List<String>> forms = found.stream()
                .collect(Collectors.groupingBy(
                        UnitVerdict::unitName,
                        LinkedHashMap::new,
                        Collectors.mapping(SilentUnits::form, Collectors.toList())));
        if (!forms.isEmpty()) {
            said.add(forms.entrySet().stream()
                    .map(each -> Wording.format("units.form", each.getKey(), list(each.getValue())))
                    .collect(Collectors.joining(Wording.text("units.separator"))));
        }
    }

    private static void counted(List<UnitVerdict> found, List<String> said) {
        Map<String, Long> forms = found.stream()
                .collect(Collectors.groupingBy(SilentUnits::form, LinkedHashMap::new, Collectors.counting()));
        long towns = found.stream().map(UnitVerdict::unitId).distinct().count();
        if (towns > 0) {
            List<String> counts = forms.entrySet().stream()
                    .map(each -> Wording.format("units.count", each.getKey(), each.getValue()))
                    .toList();
            said.add(Wording.format("units.towns", towns, list(counts)));
        }
    }

    private static String list(List<String> items) {
        return String.join(Wording.text("units.separator"), items);
    }

    /** The form's name without the ending that all of them have. */
    private static String form(UnitVerdict verdict) {
        String name = verdict.formName();
        String ending = Wording.text("units.ending");
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
