package org.fangxian.divisions.editions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a file is known again. */
final class Fingerprint {
    private Fingerprint() {}

    /** @return SHA-256, in hexadecimal digits */
    static String of(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
