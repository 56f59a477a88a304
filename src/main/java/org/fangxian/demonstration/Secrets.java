package org.fangxian.demonstration;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.fangxian.shared.DataFolder;

/**
 * The demonstration's password and tokens: drawn at its first start and kept in the data folder, because every start
 * prints them.
 */
final class Secrets {
    private static final int PASSWORD_BYTES = 9;
    private static final int TOKEN_BYTES = 32;

    private final Path file = DataFolder.path().resolve("demonstration.properties");
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets() {
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String password() {
        return get("password", PASSWORD_BYTES);
    }

    String token(String account) {
        return get("token." + account, TOKEN_BYTES);
    }

    /** Draws and keeps whatever is not there yet, before anything is created with it. */
    void save() {
        password();
        Rows.of("tokens.csv").forEach(row -> token(row.get("name")));
        create();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed to other users before anything is written into it. */
    private void create() {
        if (Files.notExists(file)) {
            try {
                Files.createFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        DataFolder.close(file);
    }

    private String get(String key, int bytes) {
        return (String) values.computeIfAbsent(key, absent -> {
            byte[] drawn = new byte[bytes];
            random.nextBytes(drawn);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        });
    }
}
