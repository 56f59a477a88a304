package org.fangxian.supplies;

/** What a lot is fit for. */
public enum Fitness {
    /** It meets the item's standard. */
    MEDICAL,
    /** It does not, and serves where no protection is needed. */
    CIVIL,
    /** It is not to be used. */
    UNFIT
}
