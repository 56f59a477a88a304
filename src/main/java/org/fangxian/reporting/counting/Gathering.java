package org.fangxian.reporting.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.PastFigure;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.CheckTerm;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.shared.KnownAt;

/** Gathers what reports are checked against, as known at an instant: a handful of statements whatever their number. */
@ApplicationScoped
public class Gathering {
    @Inject
    private FormCatalogue catalogue;

    @Inject
    private FigureRows rows;

    @Inject
    private FigureCounting counting;

    @Inject
    @Any
    private Instance<FigureSource> sources;

    public CheckContext gather(FormVersion version, ReportKey key, KnownAt knownAt) {
        return Objects.requireNonNull(
                entered(Map.of(key, version), key.date(), knownAt).get(key));
    }

    /** What each of the reports of one date is checked against when it is entered: also what its unit stated last. */
    public Map<ReportKey, CheckContext> entered(Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        Map<ReportKey, CheckContext> contexts = gather(asked, date, knownAt);
        Map<ReportKey, Map<String, PastFigure>> last = last(asked, date, knownAt);
        contexts.replaceAll((key, context) -> context.since(last.getOrDefault(key, Map.of())));
        return contexts;
    }

    /** The figures of the units' last reports: a statement for each day on which one of them reported last. */
    private Map<ReportKey, Map<String, PastFigure>> last(
            Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        Set<Long> units = asked.keySet().stream().map(ReportKey::unitId).collect(Collectors.toSet());
        Map<LocalDate, Set<ReportKey>> days = rows.last(units, date, knownAt).stream()
                .filter(key -> asked.containsKey(new ReportKey(key.form(), key.unitId(), date)))
                .collect(Collectors.groupingBy(ReportKey::date, Collectors.toSet()));
        Map<ReportKey, Map<String, PastFigure>> last = new HashMap<>();
        days.forEach((day, reports) -> {
            for (CountedFigure figure : rows.standing(new FigureQuery(codes(asked), units, day, knownAt))) {
                if (figure.amount() != null && reports.contains(new ReportKey(figure.form(), figure.unitId(), day))) {
                    last.computeIfAbsent(new ReportKey(figure.form(), figure.unitId(), date), key -> new HashMap<>())
                            .put(figure.indicator(), new PastFigure(figure.indicator(), day, figure.amount()));
                }
            }
        });
        return last;
    }

    private static Set<String> codes(Map<ReportKey, FormVersion> asked) {
        return asked.values().stream()
                .flatMap(version -> version.codes().stream())
                .collect(Collectors.toSet());
    }

    /** What each of the reports of one date is checked against, but for what its unit last stated before. */
    public Map<ReportKey, CheckContext> gather(Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        FigureQuery own = own(asked, date, knownAt);
        return gather(asked, own, earlier(own), rows.standing(own));
    }

    /** The same for reports that were filed: nothing is held against them that happened earlier. */
    public Map<ReportKey, CheckContext> compare(
            Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt, Collection<CountedFigure> filed) {
        return gather(asked, own(asked, date, knownAt), Map.of(), filed);
    }

    private static FigureQuery own(Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        Set<Long> units = asked.keySet().stream().map(ReportKey::unitId).collect(Collectors.toSet());
        return new FigureQuery(codes(asked), units, date, knownAt);
    }

    private Map<ReportKey, CheckContext> gather(
            Map<ReportKey, FormVersion> asked,
            FigureQuery own,
            Map<Integer, List<CountedFigure>> earlier,
            Collection<CountedFigure> filed) {
        Set<Long> areas = new HashSet<>();
        asked.forEach((key, version) -> areas.add(Surroundings.area(key, version)));
        List<CheckRule> rules = catalogue.rules(Set.copyOf(own.indicators()));
        Set<Long> units = new HashSet<>(own.unitIds());
        units.addAll(areas);
        FigureQuery around = new FigureQuery(own.indicators(), units, own.date(), own.knownAt());
        List<FigureValue> sums = counting.sumsBelow(around);
        Surroundings surroundings =
                new Surroundings(rules, earlier, below(rules, areas, sums), sourced(around, sums, filed));
        Map<ReportKey, CheckContext> contexts = new HashMap<>();
        asked.forEach((key, version) -> contexts.put(key, surroundings.of(key, version)));
        return contexts;
    }

    private Map<Integer, List<CountedFigure>> earlier(FigureQuery own) {
        Set<Integer> offsets = catalogue.rules(Set.copyOf(own.indicators())).stream()
                .flatMap(rule -> rule.terms().stream())
                .map(CheckTerm::dayOffset)
                .filter(offset -> offset < 0)
                .collect(Collectors.toCollection(HashSet::new));
        offsets.add(CheckContext.YESTERDAY);
        Map<Integer, List<CountedFigure>> earlier = new HashMap<>();
        offsets.forEach(offset -> earlier.put(
                offset,
                rows.standing(new FigureQuery(
                        own.indicators(), own.unitIds(), own.date().plusDays(offset), own.knownAt()))));
        return earlier;
    }

    /** By area and indicator, only where every unit below has reported. */
    private static Map<Long, Map<String, BigDecimal>> below(
            List<CheckRule> rules, Set<Long> areas, List<FigureValue> sums) {
        Set<String> codes = rules.stream()
                .flatMap(rule -> rule.terms().stream())
                .filter(term -> term.scope() == CheckTerm.Scope.BELOW)
                .map(CheckTerm::indicatorCode)
                .collect(Collectors.toSet());
        Map<Long, Map<String, BigDecimal>> below = new HashMap<>();
        sums.stream()
                .filter(sum -> codes.contains(sum.indicator()) && areas.contains(sum.unitId()))
                .filter(FigureValue::isComplete)
                .filter(sum -> sum.amount() != null)
                .forEach(sum -> below.computeIfAbsent(sum.unitId(), id -> new HashMap<>())
                        .put(sum.indicator(), Objects.requireNonNull(sum.amount())));
        return below;
    }

    private List<SourcedFigure> sourced(FigureQuery around, List<FigureValue> sums, Collection<CountedFigure> filed) {
        return Stream.of(
                        OtherForms.of(filed, catalogue.forms()),
                        UnitsBelow.of(sums),
                        sources.stream().flatMap(source -> source.figures(around).stream()))
                .flatMap(Function.identity())
                .toList();
    }
}
