package org.fangxian.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fangxian.forms.FormVersion;
import org.fangxian.shared.Finding;

/** What can be kept as a draft: anything typed into the form's fields, within the fields' length. */
final class Drafts {
    private static final int LONGEST_FIGURE = 2000;
    private static final int LONGEST_EXPLANATION = 1000;

    private Drafts() {}

    static void requireFit(Draft draft, FormVersion version) {
        List<Finding> findings = new ArrayList<>();
        draft.figures().keySet().stream()
                .filter(code -> !version.codes().contains(code))
                .forEach(code -> findings.add(new Finding(code, "checks.figure.unknown", code)));
        tooLong(draft.figures(), LONGEST_FIGURE, findings);
        tooLong(draft.explanations(), LONGEST_EXPLANATION, findings);
        if (!findings.isEmpty()) {
            throw new NotSubmitted(findings);
        }
    }

    private static void tooLong(Map<String, String> texts, int longest, List<Finding> findings) {
        texts.forEach((code, text) -> {
            if (text.length() > longest) {
                findings.add(new Finding(code, "reporting.textTooLong", longest));
            }
        });
    }
}
