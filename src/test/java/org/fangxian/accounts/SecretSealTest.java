package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyIsDrawnOnceAndItsOwnerAloneMayReadIt() throws IOException {
        byte[] drawn = SecretSeal.bytes(Map.of(), folder);
        assertThat(drawn).hasSize(32).isEqualTo(SecretSeal.bytes(Map.of(), folder));
        Path file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theEnvironmentsKeyIsPreferredAndMustBeLongEnough() {
        String key = Base64.getEncoder()
                .encodeToString("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII));
        assertThat(SecretSeal.bytes(Map.of("FANGXIAN_SECRET_KEY", key), folder))
                .asString()
                .startsWith("1234567890");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> SecretSeal.bytes(Map.of("FANGXIAN_SECRET_KEY", "c2hvcnQ="), folder))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void whatIsSealedIsReadForItsOwnAccountAlone() throws IOException {
        SecretSeal seal = new SecretSeal();
        byte[] secret = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);
        String sealed = seal.seal(7, secret);
        assertThat(sealed).isNotEqualTo(seal.seal(7, secret));
        assertThat(seal.open(7, sealed)).hasValue(secret);
        assertThat(seal.open(8, sealed)).isEmpty();
        assertThat(new SecretSeal().open(7, sealed)).hasValue(secret);
    }
}
