package org.fangxian.shared;

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
}
