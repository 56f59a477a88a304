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
import org.fangxian.sentences.Script;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.UnitVerdict;
import org.fangxian.verdicts.Verdict;
import org.fangxian.verdicts.Verdicts;

/**
 * Names the counties, zones and departments that reported late or not at all, each with its forms, and counts the towns,
 * for a city's sum lacks what they lack; each count opens to their names. As long as reports are still to come and nobody
 * is late, nothing is said.
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
    public Silence of(LocalDate date, KnownAt knownAt, BooleanSupplier complete) {
        List<UnitVerdict> all = verdicts.inTime(date, knownAt, LEVELS);
        List<String> lines = new ArrayList<>();
        List<UnitCount> counts = new ArrayList<>();
        line(all, Verdict.MISSING, lines, counts);
        line(all, Verdict.LATE, lines, counts);
        if (!lines.isEmpty()) {
            return new Silence(String.join("\n", lines), counts);
        }
        return new Silence(complete.getAsBoolean() ? Wording.text("units.none") : "", List.of());
    }

    /** @return the towns that a figure of this code counts, with the form and the time of each */
    public List<UnitVerdict> counted(String code, LocalDate date, KnownAt knownAt) {
        return verdicts.inTime(date, knownAt, LEVELS).stream()
                .filter(verdict -> UnitCount.counts(code, verdict))
                .toList();
    }

    private static void line(List<UnitVerdict> all, Verdict verdict, List<String> lines, List<UnitCount> counts) {
        List<String> said = new ArrayList<>();
        named(found(all, verdict, false), said);
        counted(verdict, found(all, verdict, true), said, counts);
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

    private static void counted(Verdict verdict, List<UnitVerdict> found, List<String> said, List<UnitCount> counts) {
        if (found.isEmpty()) {
            return;
        }
        Map<String, List<UnitVerdict>> forms = found.stream()
                .collect(Collectors.groupingBy(UnitVerdict::formCode, LinkedHashMap::new, Collectors.toList()));
        String towns = place(counts, new UnitCount(verdict, null, towns(found)));
        List<String> items = new ArrayList<>();
        forms.forEach((form, those) -> items.add(Wording.format(
                "units.count", form(those.get(0)), place(counts, new UnitCount(verdict, form, towns(those))))));
        said.add(Wording.format("units.towns", towns, list(items)));
    }

    private static int towns(List<UnitVerdict> found) {
        return (int) found.stream().map(UnitVerdict::unitId).distinct().count();
    }

    private static String place(List<UnitCount> counts, UnitCount count) {
        counts.add(count);
        return Script.token(counts.size(), "");
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
