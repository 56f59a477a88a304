package org.fangxian.shared.report;

import org.jspecify.annotations.Nullable;

/**
 * The head of the first page down to the red rule (GB/T 9704-2012, 7.2; for briefings as in 10.3).
 *
 * @param name of the publication, in red
 * @param issue number of the issue
 * @param office that issues it, in full
 * @param date of issue
 * @param secrecy degree of secrecy or mark of internal material, if any
 * @param edition what tells this edition from the first, as a correction, if anything
 */
public record Masthead(
        String name,
        String issue,
        String office,
        String date,
        @Nullable String secrecy,
        @Nullable String edition) {}
