package org.fangxian.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.fangxian.shared.TrueTime;

/**
 * Codes of six digits for 30 seconds each (RFC 6238, SHA-1 as every telephone's application has it). The code of the step
 * before and of the step after are right as well: clocks differ.
 */
@ApplicationScoped
class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = CODES.getTimeStep().toSeconds();

    @Inject
    @TrueTime
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    byte[] newSecret() {
        return drawn(SECRET_BYTES);
    }

    /** Sixteen letters and digits that are not mistaken for each other, in groups of four. */
    String newRecoveryCode() {
        return typed(drawn(RECOVERY_BYTES)).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** A secret as it is typed where no picture can be taken. */
    static String typed(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    /** What was typed, without spaces and hyphens, in whichever width and case. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private byte[] drawn(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    /** @return the step whose code this is, of the three that are right now */
    OptionalLong step(byte[] secret, String code) {
        Instant now = clock.instant();
        for (int drift = -1; drift <= 1; drift++) {
            Instant at = now.plusSeconds(drift * STEP);
            if (MessageDigest.isEqual(bytes(code(secret, at)), bytes(code))) {
                return OptionalLong.of(Math.floorDiv(at.getEpochSecond(), STEP));
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
