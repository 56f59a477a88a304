package org.fangxian.barcodes;

import org.fangxian.shared.DomainException;

/** A scanned string is not what it should be; the message says at which place and why. */
public class BarcodeRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public BarcodeRefused(String key, Object... args) {
        super(key, args);
    }
}
