package org.fangxian.reporting.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.organisation.UnitTree;
import org.jspecify.annotations.Nullable;

/** Counts figures: one statement whatever the number of units and indicators, so that the figures agree. */
@ApplicationScoped
class FigureCounting {
    private record Cell(String indicator, String form, long unitId, LocalDate day) {}

    /** What is added up: all units below one that answer with a form are of kinds that are asked as a whole. */
    private record Heap(String form, UnitKind kind, long parentId) {}

    private record Sum(String indicator, Heap heap) {}

    private record Asked(String indicator, long unitId, List<Counting.Filing> answering) {}

    @Inject
    private FigureRows rows;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    /** The figures of the units as they count, by query, which are all as known at one instant: read by one statement. */
    List<List<FigureValue>> values(List<FigureQuery> queries) {
        List<List<Asked>> asked =
                queries.stream().map(query -> asked(query, false)).toList();
        List<FigureQuery> reporting = IntStream.range(0, queries.size())
                .mapToObj(i -> reporting(queries.get(i), asked.get(i)))
                .filter(query -> !query.unitIds().isEmpty())
                .toList();
        Map<Cell, CountedFigure> figures = new HashMap<>();
        if (!reporting.isEmpty()) {
            rows.standing(reporting)
                    .forEach((day, standing) -> standing.forEach(figure ->
                            figures.put(new Cell(figure.indicator(), figure.form(), figure.unitId(), day), figure)));
        }
        return IntStream.range(0, queries.size())
                .mapToObj(i -> asked.get(i).stream()
                        .map(one -> value(queries.get(i), one, figures))
                        .toList())
                .toList();
    }

    /** The query of those that report for its units. */
    private static FigureQuery reporting(FigureQuery query, List<Asked> asked) {
        Set<Long> units = asked.stream()
                .flatMap(one ->
                        one.answering().stream().map(filing -> filing.unit().getId()))
                .collect(Collectors.toSet());
        return new FigureQuery(query.indicators(), units, query.date(), query.knownAt());
    }

    /**
     * The sums over the nearest reporting units below, even where the unit itself is asked too; without the revisions they
     * were counted from. The database adds up what the units directly below one unit filed with one form.
     */
    List<FigureValue> sumsBelow(FigureQuery query) {
        List<Asked> asked = asked(query, true);
        Map<List<Counting.Filing>, Set<Heap>> heaps = new IdentityHashMap<>(); // many indicators have one list
        asked.forEach(one -> heaps.computeIfAbsent(
                one.answering(),
                filings -> filings.stream().map(FigureCounting::heap).collect(Collectors.toSet())));
        Set<Long> parents =
                heaps.values().stream().flatMap(Set::stream).map(Heap::parentId).collect(Collectors.toSet());
        Map<Sum, SummedFigure> sums = parents.isEmpty()
                ? Map.of()
                : rows.sums(new FigureQuery(query.indicators(), parents, query.date(), query.knownAt())).stream()
                        .collect(Collectors.toMap(FigureCounting::sum, Function.identity()));
        return asked.stream()
                .map(one -> sum(query, one, Objects.requireNonNull(heaps.get(one.answering())), sums))
                .toList();
    }

    private static Heap heap(Counting.Filing filing) {
        Unit above = Objects.requireNonNull(filing.unit().getParent());
        return new Heap(filing.form(), filing.unit().getKind(), above.getId());
    }

    private static Sum sum(SummedFigure sum) {
        return new Sum(sum.indicator(), new Heap(sum.form(), sum.kind(), sum.parentId()));
    }

    private List<Asked> asked(FigureQuery query, boolean below) {
        UnitTree tree = structure.on(query.date());
        Counting counting = Counting.of(tree, catalogue, query.date());
        List<Asked> asked = new ArrayList<>();
        for (Long id : query.unitIds()) {
            Optional<Unit> unit = tree.find(id);
            for (String indicator : query.indicators()) {
                asked.add(new Asked(
                        indicator,
                        id,
                        unit.map(one -> below ? counting.below(indicator, one) : counting.answering(indicator, one))
                                .orElse(List.of())));
            }
        }
        return asked;
    }

    private static FigureValue value(FigureQuery query, Asked asked, Map<Cell, CountedFigure> figures) {
        List<CountedFigure> counted = asked.answering().stream()
                .map(filing -> figures.get(
                        new Cell(asked.indicator(), filing.form(), filing.unit().getId(), query.date())))
                .filter(Objects::nonNull)
                .toList();
        return new FigureValue(
                asked.indicator(),
                asked.unitId(),
                query.date(),
                total(counted.stream().map(CountedFigure::amount)),
                asked.answering().size(),
                counted.size(),
                counted.stream().map(CountedFigure::revisionId).toList());
    }

    private static FigureValue sum(FigureQuery query, Asked asked, Set<Heap> heaps, Map<Sum, SummedFigure> sums) {
        List<SummedFigure> counted = heaps.stream()
                .map(heap -> sums.get(new Sum(asked.indicator(), heap)))
                .filter(Objects::nonNull)
                .toList();
        return new FigureValue(
                asked.indicator(),
                asked.unitId(),
                query.date(),
                total(counted.stream().map(SummedFigure::amount)),
                asked.answering().size(),
                counted.stream().mapToInt(sum -> (int) sum.reported()).sum(),
                List.of());
    }

    /** What nobody states is no 0: without a single amount there is no total. */
    private static @Nullable BigDecimal total(Stream<@Nullable BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
