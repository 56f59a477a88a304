package org.fangxian.briefings.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.FigureValue;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.shared.KnownAt;

/** Reads many figures at once: a query for each date and set of areas, all of them read by one statement. */
@ApplicationScoped
public class FigureReader {
    private record Question(LocalDate date, Set<Long> units) {}

    @Inject
    private Figures figures;

    /**
     * @param at the instant that the readings bear: that of the knowledge asked for, or of the reading itself
     * @return what the reports say of each value asked for
     */
    public Map<FigureKey, FigureReading> read(Collection<FigureKey> values, KnownAt knownAt, Instant at) {
        List<FigureQuery> queries = new ArrayList<>();
        questions(values)
                .forEach((question, indicators) ->
                        queries.add(new FigureQuery(indicators, question.units(), question.date(), knownAt)));
        return figures.values(queries).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(FigureReader::key, value -> reading(value, at)));
    }

    private static Map<Question, Set<String>> questions(Collection<FigureKey> values) {
        record Asked(LocalDate date, String indicator) {}
        Map<Asked, Set<Long>> units = new HashMap<>();
        for (FigureKey key : values) {
            units.computeIfAbsent(new Asked(key.date(), key.indicator()), asked -> new HashSet<>())
                    .add(key.unitId());
        }
        Map<Question, Set<String>> questions = new HashMap<>();
        units.forEach((asked, of) -> questions
                .computeIfAbsent(new Question(asked.date(), of), question -> new HashSet<>())
                .add(asked.indicator()));
        return questions;
    }

    private static FigureKey key(FigureValue value) {
        return FigureKey.value(value.indicator(), value.unitId(), value.date());
    }

    private static FigureReading reading(FigureValue value, Instant at) {
        return new FigureReading(value.amount(), value.expected(), value.reported(), value.revisionIds(), at);
    }
}
