package org.fangxian.audit;

/** The link behind which the chain begins: that of the last purge, or position 0. */
record Anchor(long position, String hash) {
    static final Anchor NONE = new Anchor(0, Seal.BEGINNING);
}
