package org.fangxian.audit;

import java.io.Serializable;

/**
 * The first link that does not hold.
 *
 * @param entryId the entry it seals, 0 where no seal names one
 */
public record BrokenLink(Break kind, long position, long entryId) implements Serializable {}
