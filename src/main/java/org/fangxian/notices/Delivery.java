package org.fangxian.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fangxian.accounts.Account;
import org.jspecify.annotations.Nullable;

/** A notice in one account's inbox: whether it was read, and what became of its e-mail. */
@Entity
class Delivery {
    /** How long after a failure it is mailed again. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private static final int LONGEST_DETAIL = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery")
    @SequenceGenerator(name = "delivery", sequenceName = "delivery_seq", allocationSize = 1)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Notice notice;

    private long accountId;
    private @Nullable String address;
    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    private MailState mailState;

    private @Nullable String mailDetail;
    private @Nullable Instant mailedAt;
    private int mailAttempts;
    private @Nullable Instant mailNextAt;

    protected Delivery() {}

    Delivery(Notice notice, Account account, boolean mailConfigured, Instant sentAt) {
        this.notice = notice;
        this.accountId = account.getId();
        this.address = account.getEmail();
        if (!mailConfigured) {
            mailState = MailState.NOT_CONFIGURED;
        } else {
            mailState = address == null ? MailState.NO_ADDRESS : MailState.PENDING;
            mailNextAt = address == null ? null : sentAt;
        }
    }

    void mailed(Instant at) {
        mailState = MailState.SENT;
        mailedAt = at;
        mailAttempts++;
        mailNextAt = null;
        mailDetail = null;
    }

    /** Tried again ever more seldom, and given up at last. */
    void failed(Instant at, String detail) {
        mailState = MailState.FAILED;
        mailedAt = at;
        mailNextAt = mailAttempts < WAITS.size() ? at.plus(WAITS.get(mailAttempts)) : null;
        mailAttempts++;
        mailDetail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    Notice notice() {
        return notice;
    }

    @Nullable
    String address() {
        return address;
    }
}
