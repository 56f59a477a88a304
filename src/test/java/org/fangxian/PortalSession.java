package org.fangxian;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who signed in to the pages, without a browser: forms are sent as they are without scripts. */
public final class PortalSession {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;

    public PortalSession(DemoPortal portal, String account) throws IOException {
        url = portal.url();
        HttpResponse<byte[]> entered = submit(
                "/login.xhtml", "login", "signIn", Map.of("login:name", account, "login:password", portal.password()));
        if (entered.statusCode() != 302) {
            throw new IllegalStateException(account + " was not let in: " + entered.statusCode());
        }
    }

    /** @return by what the portal knows the session, so that a browser can go on with it */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<byte[]> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET().build());
    }

    /** Opens a page and presses a button of one of its forms. */
    public HttpResponse<byte[]> submit(String page, String form, String button, Map<String, String> fields)
            throws IOException {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(form, form);
        sent.put(form + ":" + button, "");
        sent.putAll(hidden(page));
        return post(page, encoded(sent));
    }

    /** What every form of a page carries along, read from the page: its state, and the nonce of its scripts. */
    public Map<String, String> hidden(String page) throws IOException {
        String opened = new String(get(page).body(), StandardCharsets.UTF_8);
        Matcher state = VIEW_STATE.matcher(opened);
        Matcher nonce = NONCE.matcher(opened);
        if (!state.find() || !nonce.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        return Map.of("jakarta.faces.ViewState", state.group(1), "primefaces.nonce", nonce.group(1));
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form as it is given. */
    public HttpResponse<byte[]> post(String page, String body) throws IOException {
        return post(page, "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<byte[]> post(String page, String type, HttpRequest.BodyPublisher body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + page))
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
