package org.fangxian.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One submission to be written.
 *
 * @param indicators of the form's version, in its order
 * @param amounts by "unit indicator"
 * @param sourced whether its figures were published; any other's are invented, and marked so
 * @param acceptedAt null while it waits for review
 */
record Filing(
        String form,
        long formVersion,
        DemoUnit unit,
        LocalDate date,
        List<String> indicators,
        Map<String, Long> amounts,
        boolean sourced,
        Instant submittedAt,
        @Nullable Instant acceptedAt) {}
