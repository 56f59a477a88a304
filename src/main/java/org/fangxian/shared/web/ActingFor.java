package org.fangxian.shared.web;

import org.jspecify.annotations.Nullable;

/** For which unit the caller works with the pages. The feature that knows the callers implements it. */
public interface ActingFor {
    /** @return the id of the unit acted for; null for an account without grants */
    @Nullable
    Long unitId();

    /** @return whether the caller may take long lists of personal data along */
    boolean mayExportInBulk();
}
