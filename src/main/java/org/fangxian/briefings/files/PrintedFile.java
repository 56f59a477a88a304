package org.fangxian.briefings.files;

/** A file of a briefing: as stored when it was issued, or a preview made for this call. */
public record PrintedFile(String name, FileKind kind, byte[] contents, String sha256) {}
