package org.fangxian.notices;

import java.time.Instant;

/**
 * What became of the notices about a topic.
 *
 * @param sentAt when the last one was sent
 * @param recipients how many inboxes have one
 * @param read how many of them were opened
 * @param failed how many e-mails failed; waiting, mailed, withoutAddress likewise
 */
public record Told(
        String topic,
        Instant sentAt,
        long recipients,
        long read,
        long failed,
        long waiting,
        long mailed,
        long withoutAddress) {
    /** @return what is to be said of the e-mails: what went wrong before what went well */
    public MailState mail() {
        if (failed > 0) {
            return MailState.FAILED;
        }
        if (waiting > 0) {
            return MailState.PENDING;
        }
        if (withoutAddress > 0) {
            return MailState.NO_ADDRESS;
        }
        return mailed > 0 ? MailState.SENT : MailState.NOT_CONFIGURED;
    }
}
