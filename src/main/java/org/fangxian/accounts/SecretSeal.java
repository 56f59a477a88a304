package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fangxian.shared.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * Seals what must be read again and yet be worth nothing to whoever copies the database: AES-256-GCM, bound to the account
 * it belongs to. The key is FANGXIAN_SECRET_KEY (32 bytes in Base64), the same on every server of one database, or else a
 * file in the data folder that its owner alone may read, drawn when it is first needed.
 */
@ApplicationScoped
class SecretSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKey key;

    String seal(long accountId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, accountId, nonce).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was sealed with another key, or for another account. */
    Optional<byte[]> open(long accountId, String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, accountId, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, long accountId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Long.toString(accountId).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = new SecretKeySpec(bytes(System.getenv(), DataFolder.path()), "AES");
            key = known;
        }
        return known;
    }

    /** The key of this environment and folder. */
    static byte[] bytes(Map<String, String> environment, Path folder) {
        String given = environment.get("FANGXIAN_SECRET_KEY");
        byte[] bytes = Base64.getDecoder().decode(given == null ? stored(folder.resolve("secret.key")) : given.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("FANGXIAN_SECRET_KEY must be 32 bytes in Base64: openssl rand -base64 32");
        }
        return bytes;
    }

    private static String stored(Path file) {
        try {
            if (Files.notExists(file)) {
                draw(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and moved whole, closed to others before anything is in it: two servers never read half a key. */
    private static void draw(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
        DataFolder.close(fresh);
        byte[] drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(drawn), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // another server was first: its key is read
        } finally {
            Files.delete(fresh);
        }
    }
}
