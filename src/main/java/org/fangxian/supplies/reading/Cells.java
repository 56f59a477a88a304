package org.fangxian.supplies.reading;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.supplies.Moments;
import org.jspecify.annotations.Nullable;

/** The cells of a plain query's row, read one after the other. */
final class Cells {
    private final Tuple row;
    private int next;

    Cells(Tuple row) {
        this.row = row;
    }

    private @Nullable Object take() {
        return row.get(next++);
    }

    long number() {
        return row.get(next++, Number.class).longValue();
    }

    @Nullable
    Long numberOrNull() {
        Object cell = take();
        return cell == null ? null : ((Number) cell).longValue();
    }

    String text() {
        return String.valueOf(take());
    }

    @Nullable
    String textOrNull() {
        Object cell = take();
        return cell == null ? null : cell.toString();
    }

    BigDecimal amount() {
        return row.get(next++, BigDecimal.class).stripTrailingZeros();
    }

    @Nullable
    LocalDate day() {
        Object cell = take();
        return cell instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) cell;
    }

    Instant moment() {
        return Moments.of(row.get(next++));
    }

    @Nullable
    BigDecimal amountOrNull() {
        Object cell = take();
        return cell == null ? null : ((BigDecimal) cell).stripTrailingZeros();
    }

    @Nullable
    Instant momentOrNull() {
        Object cell = take();
        return cell == null ? null : Moments.of(cell);
    }
}
