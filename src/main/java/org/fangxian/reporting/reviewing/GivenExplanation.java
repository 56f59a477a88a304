package org.fangxian.reporting.reviewing;

import org.fangxian.checks.Explanation;

/** What a revision's reporter said to a check that failed. */
public record GivenExplanation(long revisionId, String check, Explanation given) {}
