package org.fangxian.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom a notice went, whether it was read, and what became of its e-mail.
 *
 * @param mailDetail how it failed last
 * @param mailNextAt when it is mailed next, null where nothing more is tried
 */
public record DeliveryRow(
        String recipient,
        Instant sentAt,
        @Nullable Instant readAt,
        MailState mailState,
        @Nullable String mailDetail,
        @Nullable Instant mailNextAt) {}
