package org.fangxian.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as the administration shows it: never the token itself. */
public record TokenRow(
        long id, String label, Instant createdAt, @Nullable Instant revokedAt) {}
