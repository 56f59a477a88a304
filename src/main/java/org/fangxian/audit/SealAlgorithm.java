package org.fangxian.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** How a link's hash is made. Every link names its own, so that a later release can take another and verify the old ones. */
enum SealAlgorithm {
    /** SHA-256 (FIPS 180-4) over the first form of {@link SealedBytes}. */
    SHA_256("SHA-256/1", "SHA-256");

    private final String code;
    private final String digest;

    SealAlgorithm(String code, String digest) {
        this.code = code;
        this.digest = digest;
    }

    static Optional<SealAlgorithm> byCode(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** @return the hash in lower-case hexadecimal digits */
    String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
