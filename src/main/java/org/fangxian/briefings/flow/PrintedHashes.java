package org.fangxian.briefings.flow;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of each file of an issue. The database holds the files to them. */
@Embeddable
public record PrintedHashes(
        @Nullable String pdfSha256,
        @Nullable String docxSha256,
        @Nullable String xlsxSha256) {}
