package org.fangxian.divisions.editions;

import org.jspecify.annotations.Nullable;

/**
 * An officer's word on where a place went.
 *
 * @param version of the succession as the officer saw it
 * @param code of the later division; null where there is none
 * @param further whether it is one more part, beside where the place is known to have gone
 */
public record Redirect(
        long successionId, int version, @Nullable String code, boolean further) {}
