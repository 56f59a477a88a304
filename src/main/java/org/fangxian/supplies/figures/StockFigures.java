package org.fangxian.supplies.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.Period;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.FigureSource;
import org.fangxian.shared.Snapshot;

/**
 * What the ledger of supplies knows of the stock that units report: what was usable at the cut-off in the stores and posts
 * of the unit and all below, in whole units of the indicator, rounded down. It binds a unit for which everybody who
 * reports there keeps the ledger; for any other it is the part that is known. Of a unit without stores it knows nothing.
 */
@ApplicationScoped
public class StockFigures implements FigureSource {
    private static final String WHOLE = "supplies.figures.whole";
    private static final String PART = "supplies.figures.part";

    @Inject
    private StockFigureRows rows;

    /** Which item is which indicator changes with the release alone. */
    private final Snapshot<Set<String>> indicators = new Snapshot<>();

    @Override
    public List<SourcedFigure> figures(FigureQuery query) {
        Set<String> known = indicators.at(0, rows::indicators);
        List<String> asked =
                query.indicators().stream().filter(known::contains).distinct().toList();
        if (asked.isEmpty() || query.unitIds().isEmpty()) {
            return List.of();
        }
        Instant cutOff = Period.AT_CUTOFF.until(query.date());
        return rows
                .usable(
                        query.unitIds(),
                        asked,
                        query.date(),
                        cutOff,
                        query.knownAt().orLatest())
                .stream()
                .map(stock -> figure(stock, cutOff))
                .toList();
    }

    private static SourcedFigure figure(UsableStock stock, Instant cutOff) {
        Instant moved = stock.lastMoved();
        return new SourcedFigure(
                stock.indicator(),
                stock.unitId(),
                stock.amount(),
                null,
                stock.isWhole(),
                stock.isWhole(),
                moved == null || moved.isBefore(cutOff) ? moved : cutOff,
                stock.isWhole() ? WHOLE : PART,
                List.of(stock.keeping(), stock.reporting()));
    }
}
