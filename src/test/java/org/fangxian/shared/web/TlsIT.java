package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal with the office's certificate, which here is made by the test; and behind a proxy. */
class TlsIT {
    private static final String PASSWORD = "of-the-test-only";
    private static final String ADDRESS = "https://fangxian.example";

    @TempDir
    private static Path folder;

    private static DemoPortal portal;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        Path keystore = folder.resolve("portal.p12");
        certify(keystore);
        portal = DemoPortal.start(
                "tls",
                DemoPortal.freshHome("tls"),
                Map.of(
                        "FANGXIAN_DEMO_HISTORY",
                        "false",
                        "FANGXIAN_TLS_KEYSTORE",
                        keystore.toString(),
                        "FANGXIAN_TLS_PASSWORD",
                        PASSWORD,
                        "FANGXIAN_URL",
                        ADDRESS,
                        "FANGXIAN_PROXY",
                        "true"));
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // as a proxy asks
                .sslContext(trusting(keystore))
                .build();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void certify(Path keystore) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "portal",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        PASSWORD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }

    private static SSLContext trusting(Path keystore) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keystore)) {
            trusted.load(file, PASSWORD.toCharArray());
        }
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("portal", trusted.getCertificate("portal"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void theOfficesCertificateIsShownAndTheBrowserIsToldToComeSoAgain() throws Exception {
        HttpResponse<String> page = get(portal.process().secureUrl() + "/login.xhtml", Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("内江");
        assertThat(page.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
    }

    @Test
    void everyAnswerOverTlsTellsTheBrowserSoErrorsAndTheInterfaceToo() throws Exception {
        for (String path : List.of(
                "/today/today.xhtml",
                "/nowhere.xhtml",
                "/jakarta.faces.resource/css/fangxian.css.xhtml",
                "/jakarta.faces.resource/css/none.css",
                "/health",
                "/openapi",
                "/api/v1/forms/CASES",
                "/api/v1/nowhere",
                "/console")) {
            HttpResponse<String> answer = get(portal.process().secureUrl() + path, Map.of());
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                    .as("%s %d", path, answer.statusCode())
                    .containsExactly("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void theSessionsCookieGoesOverTlsOnlyAndBelongsToThisHostAlone() throws Exception {
        HttpResponse<String> page = get(portal.process().secureUrl() + "/login.xhtml", Map.of());
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-fangxian=")
                .containsIgnoringCase("; path=/;")
                .containsIgnoringCase("; secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void plainRequestsAreSentToTheAddressWhateverHostTheyName() throws Exception {
        HttpResponse<String> page = get(portal.url() + "/today/today.xhtml?x=1", Map.of());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains(ADDRESS + "/today/today.xhtml?x=1");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        HttpResponse<String> call = get(portal.url() + "/api/v1/forms/CASES", Map.of());
        assertThat(call.headers().firstValue("Location")).contains(ADDRESS + "/api/v1/forms/CASES");
    }

    @Test
    void aProxyThatEndsTlsIsBelieved() throws Exception {
        HttpResponse<String> page =
                get(portal.url() + "/login.xhtml", Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "10.1.2.3"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        HttpResponse<String> asked = get(
                portal.url() + "/today/today.xhtml",
                Map.of(
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-For", "10.1.2.3",
                        "X-Forwarded-Host", "fangxian.example"));
        assertThat(asked.headers().firstValue("Location").orElseThrow()).startsWith(ADDRESS + "/login.xhtml?next=");
    }

    @Test
    void withoutItsPasswordACertificateIsNotServedAndTheStartSaysWhy() {
        Map<String, String> environment = Map.of(
                "FANGXIAN_DEMO_HISTORY",
                "false",
                "FANGXIAN_TLS_KEYSTORE",
                folder.resolve("portal.p12").toString(),
                "FANGXIAN_URL",
                ADDRESS);
        assertThatThrownBy(() -> DemoPortal.start("tls-closed", DemoPortal.freshHome("tls-closed"), environment)
                        .close())
                .hasMessageContaining(
                        "The start is refused: with FANGXIAN_TLS_KEYSTORE, FANGXIAN_TLS_PASSWORD is needed");
    }

    private static HttpResponse<String> get(String address, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
