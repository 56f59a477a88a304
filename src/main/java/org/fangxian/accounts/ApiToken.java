package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bearer token of an account for the REST interface. Only its SHA-256 is kept; the token itself is shown once. */
@Entity
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String tokenSha256;
    private String label;
    private Instant createdAt;
    private @Nullable Instant revokedAt;

    protected ApiToken() {}

    ApiToken(Account account, String tokenSha256, String label, Instant createdAt) {
        this.account = account;
        this.tokenSha256 = tokenSha256;
        this.label = label;
        this.createdAt = createdAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getLabel() {
        return label;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }
}
