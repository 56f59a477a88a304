package org.fangxian.shared.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fangxian.shared.Conflict;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Findings;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Texts;

/**
 * A refusal or failure as problem details (RFC 9457). The type is stable for machines, the title constant for each type,
 * the detail tells people what happened this time.
 */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TEXTS = "shared.error.";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final JsonObjectBuilder members;

    private Problem(int status, String key, String detail, Texts texts) {
        this.status = status;
        members = JsonText.object()
                .add("type", type(key))
                .add("title", texts.format(TEXTS + status))
                .add("status", status)
                .add("detail", detail);
    }

    /** @return the refusal with its single findings, if it has any, as {@code errors} */
    static Problem of(DomainException refusal, Texts texts) {
        String detail = texts.format(refusal.key(), refusal.args());
        Problem problem = new Problem(status(refusal), refusal.key(), detail, texts);
        if (refusal instanceof Findings findings) {
            problem.members.add("errors", errors(findings.all(), texts));
        }
        return problem;
    }

    /** @param key names the type; the detail is what is said of the status in general */
    static Problem of(int status, String key, Texts texts) {
        return new Problem(status, key, texts.format(TEXTS + status + ".text"), texts);
    }

    /** @return what the protocol itself refuses; of a status without a text, the general refusal or failure */
    static Problem of(int status, Texts texts) {
        int known = texts.containsKey(TEXTS + status) ? status : general(status);
        return of(known, TEXTS + known, texts);
    }

    private static int general(int status) {
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** @return a failure nobody foresaw, under the number that the log has it */
    static Problem incident(String number, Texts texts) {
        Problem problem = of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, texts);
        problem.members.add("incident", number);
        return problem;
    }

    private static int status(DomainException refusal) {
        if (refusal instanceof Malformed) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (refusal instanceof Forbidden) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (refusal instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return refusal instanceof Conflict ? CONFLICT : UNPROCESSABLE;
    }

    private static String type(String key) {
        return "urn:fangxian:" + key;
    }

    private static JsonArrayBuilder errors(List<Finding> findings, Texts texts) {
        JsonArrayBuilder errors = JsonText.array();
        for (Finding finding : findings) {
            errors.add(JsonText.object()
                    .add("field", finding.field())
                    .add("type", type(finding.key()))
                    .add("detail", finding.text(texts)));
        }
        return errors;
    }

    int status() {
        return status;
    }

    byte[] json() {
        return members.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
