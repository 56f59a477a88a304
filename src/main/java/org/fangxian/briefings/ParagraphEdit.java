package org.fangxian.briefings;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as an editor leaves it.
 *
 * @param version of the briefing as the editor read it
 * @param content text with tokens; digits outside them become figures stated by hand
 * @param reason why figures were typed, if any were
 */
public record ParagraphEdit(
        long briefingId,
        int version,
        long blockId,
        String lead,
        String content,
        @Nullable String reason) {}
