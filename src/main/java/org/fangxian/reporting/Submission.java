package org.fangxian.reporting;

import java.util.Map;
import java.util.Set;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports.
 *
 * @param figures by indicator code, as typed; what is absent or empty is missing, which is not 0
 * @param explanations by check code: why a check does not hold
 * @param confirmed indicator codes of figures that another record filled in beforehand and the reporter confirms; on the
 *     page nobody need have typed them, while a file or a machine states every figure itself
 * @param reason why it is corrected; needed from the second submission on
 * @param requestKey the caller's name for this request, so that sending it again has no second effect
 */
public record Submission(
        ReportKey key,
        Map<String, String> figures,
        Map<String, String> explanations,
        Set<String> confirmed,
        @Nullable String reason,
        RevisionSource source,
        @Nullable RequestKey requestKey) {
    /** A submission that is sent once. */
    public Submission(
            ReportKey key,
            Map<String, String> figures,
            Map<String, String> explanations,
            @Nullable String reason,
            RevisionSource source) {
        this(key, figures, explanations, Set.of(), reason, source, null);
    }

    /** The same, with the figures that the reporter confirms. */
    public Submission confirming(Set<String> indicators) {
        return new Submission(key, figures, explanations, indicators, reason, source, requestKey);
    }
}
