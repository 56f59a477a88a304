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

/** A spreadsheet brought to its page as the page's script brings it, whatever file and name that is. */
public final class FileUpload {
    private static final String PAGE = "/exchange/sheets.xhtml";
    private static final String BOUNDARY = "----fangxian7d1f0c";

    private static final Pattern NEXT_STATE = Pattern.compile("ViewState:0\"><!\\[CDATA\\[([^\\]]+)");

    private final PortalSession session;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param unit code of the unit whose reports the sheet holds */
    public FileUpload(PortalSession session, String form, String unit, String date) {
        this.session = session;
        fields.put("sheets", "sheets");
        fields.put("sheets:form_input", form);
        fields.put("sheets:unit_input", unit);
        fields.put("sheets:unit_hinput", unit);
        fields.put("sheets:date_input", date);
        fields.put("sheets:file_totalFilesCount", "1");
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "sheets:file");
        fields.put("jakarta.faces.partial.execute", "sheets:file sheets:filter");
        fields.put("jakarta.faces.partial.render", "sheets");
    }

    /** Sends another value along than the page does. */
    public FileUpload with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** @return what the page shows then */
    public HttpResponse<byte[]> bring(String fileName, byte[] file) throws IOException {
        fields.putAll(session.hidden(PAGE));
        HttpResponse<byte[]> answer = session.post(
                PAGE,
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
        sent.remove("sheets:file_totalFilesCount");
        sent.put("jakarta.faces.source", "sheets:" + button);
        sent.put("jakarta.faces.partial.execute", "sheets:" + button);
        sent.put("sheets:" + button, "sheets:" + button);
        return session.post(PAGE, PortalSession.encoded(sent));
    }

    private byte[] body(String fileName, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(body, part("name=\"" + field.getKey() + "\"") + "\r\n" + field.getValue() + "\r\n");
        }
        write(body, part("name=\"sheets:file\"; filename=\"" + fileName + "\""));
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
