package org.fangxian.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passwords and tokens: PBKDF2 with HMAC-SHA-512 and 210,000 rounds (OWASP, 2023); tokens of 256 random bits. */
@ApplicationScoped
class Passwords {
    private static final int TOKEN_BYTES = 32;
    private static final int ONE_TIME_BYTES = 12;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private final SecureRandom random = new SecureRandom();
    private String nobodys = "";

    @PostConstruct
    void initialise() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobodys = hash(newToken());
    }

    String hash(String password) {
        return pbkdf2.generate(normal(password));
    }

    /** Takes as long where there is nothing to compare with: the time must not tell which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        boolean equal = pbkdf2.verify(normal(password), hash == null ? nobodys : hash);
        return equal && hash != null;
    }

    /** A full-width digit is the digit, whichever way the input method is switched (NIST SP 800-63B, 5.1.1.2). */
    private static char[] normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }

    String newToken() {
        return random(TOKEN_BYTES);
    }

    String newOneTimePassword() {
        return random(ONE_TIME_BYTES);
    }

    private String random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
