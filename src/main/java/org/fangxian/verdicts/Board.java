package org.fangxian.verdicts;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.forms.Form;

/** The units of a county, or the counties of the city, against the forms they file. */
public record Board(long rootId, String rootName, LocalDate date, List<Form> forms, List<BoardRow> rows) {
    /** @return how many reports bear the verdict */
    public long count(Verdict verdict) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.verdicts().contains(verdict))
                .count();
    }
}
