package org.fangxian.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How the portal is reached, as the environment says: under which address, and with a certificate of its own or not. */
public final class Transport {
    private static final String KEYSTORE = "FANGXIAN_TLS_KEYSTORE";
    private static final String PASSWORD = "FANGXIAN_TLS_PASSWORD";
    private static final String ADDRESS = "FANGXIAN_URL";

    private Transport() {}

    /** @return whether users come over TLS, ended by the portal or by a proxy before it */
    public static boolean isEncrypted(Map<String, String> environment) {
        return address(environment).startsWith("https://");
    }

    /**
     * Plain requests are sent to the address, so a certificate without one is refused; and one that is not there, or whose
     * password is left to be guessed.
     */
    static Optional<String> refusal(Map<String, String> environment) {
        String keystore = environment.getOrDefault(KEYSTORE, "");
        if (keystore.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isReadable(Path.of(keystore))) {
            return Optional.of("The start is refused: " + KEYSTORE + " names no file that can be read.");
        }
        if (environment.getOrDefault(PASSWORD, "").isEmpty()) {
            return Optional.of(
                    "The start is refused: with " + KEYSTORE + ", " + PASSWORD + " is needed too, which opens it.");
        }
        return address(environment).matches("https://[^/?#]+")
                ? Optional.empty()
                : Optional.of("The start is refused: with " + KEYSTORE + ", " + ADDRESS
                        + " is needed too, as in https://fangxian.example or https://fangxian.example:8443.");
    }

    private static String address(Map<String, String> environment) {
        return environment.getOrDefault(ADDRESS, "");
    }
}
