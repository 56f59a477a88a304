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

    /**
     * What each of the reports of one date is checked against when it is entered: also what its unit stated last. Every
     * day that is looked back at is read by one statement.
     */
    public Map<ReportKey, CheckContext> entered(Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        FigureQuery own = own(asked, date, knownAt);
        Set<String> forms = asked.keySet().stream().map(ReportKey::form).collect(Collectors.toSet());
        Set<ReportKey> last = rows.last(forms, own.unitIds(), date, knownAt).stream()
                .filter(key -> asked.containsKey(new ReportKey(key.form(), key.unitId(), date)))
                .collect(Collectors.toSet());
        Map<LocalDate, List<CountedFigure>> days =
                days(own, last.stream().map(ReportKey::date).collect(Collectors.toSet()));
        Map<ReportKey, CheckContext> contexts = gather(asked, own, days);
        Map<ReportKey, Map<String, PastFigure>> past = past(last, days, date);
        contexts.replaceAll((key, context) -> context.since(past.getOrDefault(key, Map.of())));
        return contexts;
    }

    /** By report of the date, what its unit stated last. */
    private static Map<ReportKey, Map<String, PastFigure>> past(
            Set<ReportKey> last, Map<LocalDate, List<CountedFigure>> days, LocalDate date) {
        Map<ReportKey, Map<String, PastFigure>> past = new HashMap<>();
        days.forEach((day, figures) -> figures.stream()
                .filter(figure -> last.contains(new ReportKey(figure.form(), figure.unitId(), day)))
                .filter(figure -> figure.amount() != null)
                .forEach(figure -> past.computeIfAbsent(
                                new ReportKey(figure.form(), figure.unitId(), date), key -> new HashMap<>())
                        .put(
                                figure.indicator(),
                                new PastFigure(figure.indicator(), day, Objects.requireNonNull(figure.amount())))));
        return past;
    }

    /** What counts on the query's day, on the days that its checks look back at, and on the others. */
    private Map<LocalDate, List<CountedFigure>> days(FigureQuery own, Set<LocalDate> others) {
        Set<LocalDate> days = new HashSet<>(others);
        days.add(own.date());
        offsets(own).forEach(offset -> days.add(own.date().plusDays(offset)));
        return rows.standing(own, days);
    }

    private static Set<String> codes(Map<ReportKey, FormVersion> asked) {
        return asked.values().stream()
                .flatMap(version -> version.codes().stream())
                .collect(Collectors.toSet());
    }

    /** What each of the reports of one date is checked against, but for what its unit last stated before. */
    public Map<ReportKey, CheckContext> gather(Map<ReportKey, FormVersion> asked, LocalDate date, KnownAt knownAt) {
        FigureQuery own = own(asked, date, knownAt);
        return gather(asked, own, days(own, Set.of()));
    }

    private Map<ReportKey, CheckContext> gather(
            Map<ReportKey, FormVersion> asked, FigureQuery own, Map<LocalDate, List<CountedFigure>> days) {
        Map<Integer, List<CountedFigure>> earlier = new HashMap<>();
        offsets(own)
                .forEach(offset ->
                        earlier.put(offset, days.getOrDefault(own.date().plusDays(offset), List.of())));
        return gather(asked, own, earlier, days.getOrDefault(own.date(), List.of()));
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

    /** How many days the checks look back, as numbers below zero; a day in any case. */
    private Set<Integer> offsets(FigureQuery own) {
        Set<Integer> offsets = catalogue.rules(Set.copyOf(own.indicators())).stream()
                .flatMap(rule -> rule.terms().stream())
                .map(CheckTerm::dayOffset)
                .filter(offset -> offset < 0)
                .collect(Collectors.toCollection(HashSet::new));
        offsets.add(CheckContext.YESTERDAY);
        return offsets;
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
