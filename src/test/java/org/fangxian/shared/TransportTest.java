package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    void aCertificatesPasswordIsNeverGuessed() throws IOException {
        String keystore = Files.createFile(folder.resolve("portal.p12")).toString();
        Map<String, String> without =
                Map.of("FANGXIAN_TLS_KEYSTORE", keystore, "FANGXIAN_URL", "https://fangxian.example");
        assertThat(Transport.refusal(without).orElse("")).contains("FANGXIAN_TLS_PASSWORD");
        Map<String, String> empty = new HashMap<>(without);
        empty.put("FANGXIAN_TLS_PASSWORD", "");
        assertThat(Transport.refusal(empty).orElse("")).contains("FANGXIAN_TLS_PASSWORD");
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
        return Transport.refusal(Map.of(
                        "FANGXIAN_TLS_KEYSTORE",
                        keystore.toString(),
                        "FANGXIAN_TLS_PASSWORD",
                        "its own",
                        "FANGXIAN_URL",
                        address))
                .orElse("");
    }
}
