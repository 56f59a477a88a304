package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportTest {
    @TempDir
    private Path folder;

    @Test
    void aCertificateThatIsNotThereOrHasNoAddressIsRefused() throws IOException {
        Path keystore = folder.resolve("portal.p12");
        assertThat(refusal(keystore, "https://fangxian.example")).contains("FANGXIAN_TLS_KEYSTORE");
        Files.createFile(keystore);
        assertThat(refusal(keystore, "https://fangxian.example")).isEmpty();
        assertThat(refusal(keystore, "https://fangxian.example:8443")).isEmpty();
        assertThat(refusal(keystore, "https://fangxian.example/")).contains("FANGXIAN_URL");
        assertThat(refusal(keystore, "http://fangxian.example")).contains("FANGXIAN_URL");
        assertThat(refusal(keystore, "")).contains("FANGXIAN_URL");
    }

    @Test
    void withoutACertificateNothingIsAsked() {
        assertThat(Transport.refusal(Map.of())).isEmpty();
        assertThat(Transport.refusal(Map.of("FANGXIAN_URL", "http://fangxian.example")))
                .isEmpty();
    }

    @Test
    void usersComeOverTlsWhereTheAddressSaysSo() {
        assertThat(Transport.isEncrypted(Map.of("FANGXIAN_URL", "https://fangxian.example")))
                .isTrue();
        assertThat(Transport.isEncrypted(Map.of("FANGXIAN_URL", "http://fangxian.example")))
                .isFalse();
        assertThat(Transport.isEncrypted(Map.of())).isFalse();
    }

    private static String refusal(Path keystore, String address) {
        return Transport.refusal(Map.of("FANGXIAN_TLS_KEYSTORE", keystore.toString(), "FANGXIAN_URL", address))
                .orElse("");
    }
}
