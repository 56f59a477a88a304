package org.fangxian.supplies.requisitions;

import java.io.Serializable;
import java.time.Instant;

/**
 * Within how many hours the paper of what was issued in an emergency has to follow.
 *
 * @param source who says so, and where
 * @param since from when on it is in force
 * @param changeable whether the caller may set another
 */
public record PaperTerm(int hours, String source, Instant since, boolean changeable) implements Serializable {}
