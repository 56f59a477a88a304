package org.fangxian.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload would do; nothing is stored yet.
 *
 * @param importedBefore when the same file was taken in before, so that it has no effect now
 */
public record SheetPreview(
        List<SheetRow> rows,
        List<CellError> errors,
        @Nullable Instant importedBefore) {
    /** @return how many rows would become this */
    public long count(SheetRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** @return whether it can be confirmed: nothing is wrong, and something would change */
    public boolean isConfirmable() {
        return errors.isEmpty()
                && importedBefore == null
                && rows.stream().anyMatch(row -> row.outcome().isFiled());
    }
}
