package org.fangxian.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.CheckTerm;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;

/**
 * Compares a report's figures with each other, with earlier ones, with the units below and with other records. A rule
 * with a figure that nobody reported is not applied: what is missing cannot contradict.
 */
public final class Checks {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * So many days a figure is compared with the last one when days between are missing: who skips a day is asked all the
     * same; after a week a change by half is nothing to ask about.
     */
    private static final int LONGEST_GAP = 7;

    private final CheckContext context;

    public Checks(CheckContext context) {
        this.context = context;
    }

    /** @return what does not hold, by indicator: rules, a fall, a great change, another record */
    public List<CheckFailure> failures(List<Indicator> indicators, Map<String, BigDecimal> figures) {
        List<CheckFailure> failures = new ArrayList<>();
        for (Indicator indicator : indicators) {
            BigDecimal stated = figures.get(indicator.code());
            if (stated != null) {
                failures.addAll(compared(indicator, stated, figures));
                contradicted(indicator, stated)
                        .filter(failure -> !isSaidByRule(indicator, failure, failures))
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** A rule and a record may know of the same sum: it is to be explained once. */
    private boolean isSaidByRule(Indicator indicator, CheckFailure sourced, List<CheckFailure> failures) {
        return context.rules().stream()
                .filter(rule -> rule.indicator().equals(indicator.code()))
                .anyMatch(rule -> failures.stream()
                        .filter(failure -> failure.code().equals(rule.code()))
                        .anyMatch(failure -> failure.expected().compareTo(sourced.expected()) == 0));
    }

    /** One fact is asked for once: a fall by the rule that carries over where there is one, a change only without a fall. */
    private List<CheckFailure> compared(Indicator indicator, BigDecimal stated, Map<String, BigDecimal> figures) {
        List<CheckFailure> failures = new ArrayList<>();
        boolean carriedOver = false;
        for (CheckRule rule : context.rules()) {
            if (rule.indicator().equals(indicator.code())) {
                Optional<CheckFailure> failure =
                        broken(rule, indicator, stated, figures).or(() -> behind(rule, indicator, stated, figures));
                failure.ifPresent(failures::add);
                carriedOver |= failure.isPresent() && rule.carriesOver();
            }
        }
        Optional<CheckFailure> fallen = carriedOver ? Optional.empty() : fallen(indicator, stated, figures);
        fallen.or(() -> changed(indicator, stated)).ifPresent(failures::add);
        return failures;
    }

    private Optional<CheckFailure> broken(
            CheckRule rule, Indicator indicator, BigDecimal stated, Map<String, BigDecimal> figures) {
        return expected(rule, stated, figures)
                .map(expected -> new CheckFailure(
                        rule.code(),
                        CheckFailure.Kind.valueOf(rule.operator().name()),
                        rule.name(),
                        stated,
                        expected,
                        null,
                        indicator.period(context.date())));
    }

    /**
     * Carries a cumulative figure over days without a report. What those days added nobody knows, but they can only have
     * added: whoever was counted last is counted still, and so is whoever is new today. The figure is therefore at least the
     * last one with what is new and without what is reduced today; that it is more are the cases of the days between, which
     * contradict nothing. Were some of them reduced on a day that nobody reported, the figure may rightly be less, and the
     * explanation that is asked for is the only record of it. What is a stock (正在观察) rises and falls unseen: nothing
     * follows from its last figure.
     */
    private Optional<CheckFailure> behind(
            CheckRule rule, Indicator indicator, BigDecimal stated, Map<String, BigDecimal> figures) {
        PastFigure last = context.last().get(indicator.code());
        if (last == null
                || indicator.kind() != IndicatorKind.CUMULATIVE
                || !rule.carriesOver()
                || context.yesterday().containsKey(indicator.code())) {
            return Optional.empty();
        }
        return sum(rule.termsBesideCarried(), figures)
                .map(last.amount()::add)
                .filter(least -> stated.compareTo(least) < 0)
                .map(least -> new CheckFailure(
                        rule.code(),
                        CheckFailure.Kind.SINCE,
                        rule.name(),
                        stated,
                        least,
                        indicator.period(last.date()),
                        indicator.period(context.date())));
    }

    /** What the rule says the figure should be; nothing while it holds or cannot be applied. */
    private Optional<BigDecimal> expected(CheckRule rule, BigDecimal stated, Map<String, BigDecimal> figures) {
        return sum(rule.terms(), figures).filter(expected -> !holds(rule.operator(), stated, expected));
    }

    public static boolean holds(CheckRule.Operator operator, BigDecimal stated, BigDecimal expected) {
        int compared = stated.compareTo(expected);
        return operator == CheckRule.Operator.EQ ? compared == 0 : compared >= 0;
    }

    private Optional<BigDecimal> sum(List<CheckTerm> terms, Map<String, BigDecimal> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CheckTerm term : terms) {
            BigDecimal figure = figure(term, figures).orElse(null);
            if (figure == null) {
                return Optional.empty();
            }
            sum = term.sign() < 0 ? sum.subtract(figure) : sum.add(figure);
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> figure(CheckTerm term, Map<String, BigDecimal> figures) {
        if (term.scope() == CheckTerm.Scope.BELOW) {
            return Optional.ofNullable(context.below().get(term.indicatorCode()));
        }
        Map<String, BigDecimal> day =
                term.dayOffset() == 0 ? figures : context.earlier().getOrDefault(term.dayOffset(), Map.of());
        return Optional.ofNullable(day.get(term.indicatorCode()));
    }

    /** Nothing cumulative falls below what was stated last, whenever that was, but by what is reported as reduced. */
    private Optional<CheckFailure> fallen(Indicator indicator, BigDecimal stated, Map<String, BigDecimal> figures) {
        return Optional.ofNullable(context.last().get(indicator.code()))
                .filter(last -> indicator.kind() == IndicatorKind.CUMULATIVE)
                .flatMap(last -> {
                    BigDecimal least = last.amount().subtract(reduced(indicator, figures));
                    return stated.compareTo(least) >= 0
                            ? Optional.empty()
                            : Optional.of(since(CheckFailure.Kind.FALLING, indicator, stated, least, last));
                });
    }

    private BigDecimal reduced(Indicator indicator, Map<String, BigDecimal> figures) {
        Set<String> reductions = context.rules().stream()
                .filter(rule -> rule.indicator().equals(indicator.code()))
                .flatMap(rule -> rule.reductions().stream())
                .collect(Collectors.toSet());
        return reductions.stream().map(figures::get).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<CheckFailure> changed(Indicator indicator, BigDecimal stated) {
        return Optional.ofNullable(context.last().get(indicator.code()))
                .filter(last -> !last.date().isBefore(context.date().minusDays(LONGEST_GAP)))
                .filter(last -> isGreatChange(last.amount(), stated))
                .map(last -> since(CheckFailure.Kind.CHANGE, indicator, stated, last.amount(), last));
    }

    private CheckFailure since(
            CheckFailure.Kind kind, Indicator indicator, BigDecimal stated, BigDecimal expected, PastFigure last) {
        return new CheckFailure(
                kind + "." + indicator.code(),
                kind,
                indicator.name(),
                stated,
                expected,
                indicator.period(last.date()),
                indicator.period(context.date()));
    }

    /** More than half of the last figure, up or down; from 0 every change is. */
    static boolean isGreatChange(BigDecimal before, BigDecimal now) {
        return now.subtract(before).abs().compareTo(before.multiply(HALF)) > 0;
    }

    private Optional<CheckFailure> contradicted(Indicator indicator, BigDecimal stated) {
        return context.sourced().stream()
                .filter(source -> source.indicator().equals(indicator.code()))
                .filter(source -> source.contradicts(stated))
                .findFirst()
                .map(source -> new CheckFailure(
                        CheckFailure.SOURCE + indicator.code(),
                        CheckFailure.Kind.SOURCE,
                        indicator.name(),
                        stated,
                        source.amount(),
                        source,
                        indicator.period(context.date())));
    }
}
