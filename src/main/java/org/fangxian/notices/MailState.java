package org.fangxian.notices;

/** What became of a notice's e-mail. The inbox has it in any case. */
public enum MailState {
    /** No mail server is configured. */
    NOT_CONFIGURED,
    /** The account has no address. */
    NO_ADDRESS,
    /** Goes out within seconds. */
    PENDING,
    SENT,
    /** The mail server refused it or could not be reached; the delivery says how, and when it is tried again. */
    FAILED
}
