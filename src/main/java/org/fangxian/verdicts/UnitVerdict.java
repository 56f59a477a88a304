package org.fangxian.verdicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.checks.CheckFailure;
import org.fangxian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One verdict on one report.
 *
 * @param dueAt the deadline
 * @param submittedAt since when something has counted without a break, if anything does
 * @param contradictions what contradicts it, with both figures; only for {@link Verdict#CONTRADICTED}
 */
public record UnitVerdict(
        long unitId,
        String unitCode,
        String unitName,
        UnitKind unitKind,
        String formCode,
        String formName,
        LocalDate date,
        Verdict verdict,
        Instant dueAt,
        @Nullable Instant submittedAt,
        List<CheckFailure> contradictions) {}
