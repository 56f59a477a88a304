package org.fangxian.reporting.counting;

import java.io.Serializable;
import java.time.LocalDate;
import org.fangxian.checks.TypedFigures;

/** Which report: form, unit, reporting date. */
public record ReportKey(String form, long unitId, LocalDate date) implements Serializable {
    public TypedFigures.Place place() {
        return new TypedFigures.Place(unitId, date);
    }
}
