package org.fangxian.reporting.counting;

import java.util.List;
import org.fangxian.checks.SourcedFigure;

/**
 * What another record already knows, so that nobody reports it twice. Each ledger implements it and is found by CDI;
 * reporting knows no ledger. Runs within the caller's transaction and asks no role: reporting has checked the unit.
 */
public interface FigureSource {
    /** @return what is known of the figures asked; nothing for what this source does not know */
    List<SourcedFigure> figures(FigureQuery query);
}
