package org.fangxian.briefings.files;

/** A file kept since the briefing was issued; every download has these bytes. */
public record StoredFile(FileKind kind, String sha256, int bytes) {}
