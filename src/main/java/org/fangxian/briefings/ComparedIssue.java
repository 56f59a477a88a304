package org.fangxian.briefings;

import org.fangxian.bulletin.Bulletin;
import org.jspecify.annotations.Nullable;

/** An issue beside the contents of an earlier one; null where there is none to compare it with. */
public record ComparedIssue(Issue issue, @Nullable Bulletin earlier) {}
