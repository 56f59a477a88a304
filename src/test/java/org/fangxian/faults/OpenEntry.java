package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.Visitor;

/** A report's entry page as somebody has it before her: opened once, and sent as often as she saves. */
final class OpenEntry {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
    private static final Pattern SAVE = Pattern.compile("fangxianSaveDraft\\s*=[^{]*\\{[^;]*?s:\"([^\"]+)\"");
    private static final Pattern FIGURE =
            Pattern.compile("<input id=\"(entry:lines:\\d+:figure)\"[^>]*?value=\"([^\"]*)\"");

    private final Visitor visitor;
    private final String path;
    private final String page;

    OpenEntry(Visitor visitor, String path) throws IOException {
        this.visitor = visitor;
        this.path = path;
        HttpResponse<String> opened = visitor.get(path);
        assertThat(opened.statusCode()).as(Visitor.sentTo(opened)).isEqualTo(200);
        page = opened.body();
    }

    /** What stands in the first figures' fields. */
    String figure(int line) {
        Matcher figure = FIGURE.matcher(page);
        for (int i = 0; i <= line; i++) {
            assertThat(figure.find()).as(page).isTrue();
        }
        return figure.group(2);
    }

    /** Types a figure into a line and saves the draft, as the page does by itself. */
    HttpResponse<String> save(int line, String figure) throws IOException {
        String button = found(SAVE);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", button);
        fields.put("jakarta.faces.partial.execute", "entry");
        fields.put(button, button);
        fields.put("entry", "entry");
        fields.put("entry:lines:" + line + ":figure", figure);
        fields.put("jakarta.faces.ViewState", found(STATE));
        fields.put("primefaces.nonce", found(NONCE));
        return visitor.post(path, fields);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
