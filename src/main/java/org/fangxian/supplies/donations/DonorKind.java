package org.fangxian.supplies.donations;

/** Who gives. */
public enum DonorKind {
    ORGANISATION,
    PERSON
}
