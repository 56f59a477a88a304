package org.fangxian.briefings.files;

/** The last link of the audit trail's chain when an issue was printed: position and hash. */
public record TrailHead(long position, String hash) {}
