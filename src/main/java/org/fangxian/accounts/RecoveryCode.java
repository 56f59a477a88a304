package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stands in for a code of the telephone once. */
@Entity
class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private long accountId;
    private String codeSha256;
    private @Nullable Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long accountId, String codeSha256) {
        this.accountId = accountId;
        this.codeSha256 = codeSha256;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String codeSha256() {
        return codeSha256;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
