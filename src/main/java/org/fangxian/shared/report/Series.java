package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a chart; a missing value is null and leaves a gap, which is not the same as zero. */
public record Series(String name, List<? extends @Nullable Number> values, Kind kind) {
    /** How the values are drawn. */
    public enum Kind {
        BAR,
        LINE
    }

    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
