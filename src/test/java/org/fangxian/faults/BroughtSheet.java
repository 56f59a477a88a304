package org.fangxian.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fangxian.DemoPortal;
import org.fangxian.Visitor;

/** A spreadsheet that an officer has sent up on the page, without a browser, and that waits to be confirmed. */
final class BroughtSheet {
    private static final String PAGE = "/exchange/sheets.xhtml";
    private static final String BOUNDARY = "fangxian-sheet";
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*name=\"(sheets:unit_h?input|jakarta.faces.ViewState)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");

    private final DemoPortal portal;
    private final Visitor officer;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final String told;

    /** @param officer who is signed in and reports for all that is in the sheet */
    BroughtSheet(DemoPortal portal, Visitor officer, String form, LocalDate date, String csv) throws IOException {
        this.portal = portal;
        this.officer = officer;
        String page = officer.get(PAGE).body();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        Matcher nonce = NONCE.matcher(page);
        fields.put("primefaces.nonce", nonce.find() ? nonce.group(1) : "");
        fields.put("sheets", "sheets");
        fields.put("sheets:form_input", form);
        fields.put("sheets:date_input", date.toString());
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.partial.render", "sheets");
        told = send("multipart/form-data; boundary=" + BOUNDARY, parts(csv)).body();
        if (!told.contains("sheets:confirm") && !isKnown()) {
            throw new IllegalStateException("there is nothing to confirm: " + told);
        }
    }

    private String parts(String csv) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.source", "sheets:file");
        all.put("jakarta.faces.partial.execute", "sheets:file sheets:filter");
        all.put("sheets:file_totalFilesCount", "1");
        String plain = all.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining());
        String file = part("name=\"sheets:file\"; filename=\"sheet.csv\"\r\nContent-Type: text/csv", csv);
        return plain + file + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String head, String body) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
    }

    /** @return whether the page says that the same file was taken in before */
    boolean isKnown() {
        return told.contains("同一文件已于");
    }

    /** @return whether the page tells that both reports are submitted */
    boolean confirm() throws IOException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.source", "sheets:confirm");
        all.put("sheets:confirm", "sheets:confirm");
        all.put("jakarta.faces.partial.execute", "sheets:confirm sheets:reason");
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("application/x-www-form-urlencoded", body).body().contains("提交2张报表");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String type, String body) throws IOException {
        return officer.send(HttpRequest.newBuilder(URI.create(portal.url() + PAGE))
                .header("Content-Type", type)
                .header("Faces-Request", "partial/ajax")
                .POST(BodyPublishers.ofString(body)));
    }
}
