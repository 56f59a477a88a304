package org.fangxian;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file brought to its page as the page's script brings it, whatever file and name that is. */
public final class FileUpload {
    private static final String BOUNDARY = "----fangxian7d1f0c";

    private static final Pattern NEXT_STATE = Pattern.compile("ViewState:0\"><!\\[CDATA\\[([^\\]]+)");

    private final PortalSession session;
    private final String page;
    private final String form;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private FileUpload(PortalSession session, String page, String form, String beside, Map<String, String> values) {
        this.session = session;
        this.page = page;
        this.form = form;
        fields.put(form, form);
        fields.put(form + ":file_totalFilesCount", "1");
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", form + ":file");
        fields.put("jakarta.faces.partial.execute", form + ":file " + form + ":" + beside);
        fields.put("jakarta.faces.partial.render", form);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
    }

    /**
     * A spreadsheet of reports.
     *
     * @param unit code of the unit whose reports the sheet holds
     */
    public FileUpload(PortalSession session, String form, String unit, String date) {
        this(
                session,
                "/exchange/sheets.xhtml",
                "sheets",
                "filter",
                Map.of("form_input", form, "unit_input", unit, "unit_hinput", unit, "date_input", date));
    }

    /** A table of divisions, whose date it says itself. */
    public static FileUpload edition(PortalSession session) {
        return new FileUpload(
                session,
                "/divisions/editions.xhtml",
                "editions",
                "facts",
                Map.of("source", "国家统计局", "edition_input", ""));
    }

    /** Sends another value along than the page does. */
    public FileUpload with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** @return what the page shows then */
    public HttpResponse<byte[]> bring(String fileName, byte[] file) throws IOException {
        fields.putAll(session.hidden(page));
        HttpResponse<byte[]> answer = session.post(
                page,
                "multipart/form-data; boundary=" + BOUNDARY,
                HttpRequest.BodyPublishers.ofByteArray(body(fileName, file)));
        Matcher state = NEXT_STATE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (state.find()) {
            fields.put("jakarta.faces.ViewState", state.group(1));
        }
        return answer;
    }

    /** Presses a button of the page that shows the file. */
    public HttpResponse<byte[]> press(String button) throws IOException {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.remove(form + ":file_totalFilesCount");
        sent.put("jakarta.faces.source", form + ":" + button);
        sent.put("jakarta.faces.partial.execute", form + ":" + button);
        sent.put(form + ":" + button, form + ":" + button);
        return session.post(page, PortalSession.encoded(sent));
    }

    private byte[] body(String fileName, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(body, part("name=\"" + field.getKey() + "\"") + "\r\n" + field.getValue() + "\r\n");
        }
        write(body, part("name=\"" + form + ":file\"; filename=\"" + fileName + "\""));
        write(body, "Content-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static String part(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
