package org.fangxian;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that knows pages, forms and cookies and no script. Redirects are seen, not followed. */
public final class Visitor {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");

    private String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(String url) {
        this.url = url;
    }

    /** The next requests reach another server, with the same cookies. */
    public void turnTo(String other) {
        url = other;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** Opens the page and presses a button of its form, with the fields filled in; a page that sends elsewhere is the answer. */
    public HttpResponse<String> press(String path, String form, String button, Map<String, String> fields)
            throws IOException {
        return press(path, form, button, opened -> fields);
    }

    /** As {@link #press}, with what the fields are filled in with read from the page itself. */
    public HttpResponse<String> press(
            String path, String form, String button, Function<String, Map<String, String>> fields) throws IOException {
        HttpResponse<String> page = get(path);
        if (page.statusCode() == 302) {
            return page;
        }
        String opened = page.body();
        Matcher state = STATE.matcher(opened);
        if (!state.find()) {
            throw new IllegalStateException("no form in " + path);
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(form, form);
        all.put("jakarta.faces.ViewState", state.group(1));
        all.put(form + ":" + button, form + ":" + button);
        Matcher nonce = NONCE.matcher(opened);
        if (nonce.find()) {
            all.put("primefaces.nonce", nonce.group(1)); // else a form that is shown again is refused
        }
        fields.apply(opened).forEach((field, value) -> all.put(form + ":" + field, value));
        return post(path, all);
    }

    /** Sends a form's fields. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException {
        return press("/login.xhtml", "login", "signIn", Map.of("name", name, "password", password));
    }

    /** The session's cookie, as sent with each request. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where a page sends somebody who comes with another's cookie and nothing else. */
    public String sentWith(String session, String path) throws IOException {
        Visitor other = new Visitor(url);
        return sentTo(
                other.send(HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", "JSESSIONID=" + session)));
    }

    /** The path a redirect leads to, empty for an answer that is none. */
    public static String sentTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> URI.create(address).getPath())
                .orElse("");
    }

    /** Sends whatever the visitor's browser might. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
