package org.fangxian.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name a caller gave a request, so that repeating it has no second effect.
 *
 * @param name of the caller's choice, at most 200 characters
 * @param fingerprint SHA-256 of what is asked, path and body
 */
public record RequestKey(String name, String fingerprint) {
    private static final int LONGEST = 200;

    public RequestKey {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new Malformed("shared.requestKey.missing", LONGEST);
        }
    }

    /** @param contents what is asked, of whatever length */
    public static RequestKey of(String name, String contents) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
            return new RequestKey(name, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
