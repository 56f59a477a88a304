package org.fangxian.supplies.donations;

/** What is done with a donation, as the audit trail names it. */
public enum DonationStep {
    ENTERED,
    PUBLISHED,
    WITHDRAWN,
    CORRECTED
}
