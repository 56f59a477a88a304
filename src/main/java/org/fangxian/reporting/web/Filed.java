package org.fangxian.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fangxian.checks.Explanation;
import org.fangxian.forms.FormVersion;
import org.fangxian.reporting.RevisionView;
import org.fangxian.reporting.counting.ReportKey;

/** A report as filed: its revisions as known at an instant, and the one that is looked at. */
public record Filed(ReportKey key, String unitName, FormVersion version, List<RevisionView> revisions, int chosen) {
    /** A failed check with both figures, and what the reporter said to it. */
    public record Explained(String name, Explanation given) {}

    /** A revision with what it changed. */
    public record Step(RevisionView revision, List<FiledLine.Change> changes, boolean shown) {}

    public boolean isNone() {
        return revisions.isEmpty();
    }

    /** @return the revision that is looked at; asked only when there is one */
    public RevisionView shown() {
        return revisions.get(chosen);
    }

    public boolean isLatestShown() {
        return chosen == 0;
    }

    Optional<RevisionView> before() {
        return revisions.stream().skip(chosen + 1L).findFirst();
    }

    /** @return the explanations of the revision looked at, with the checks in words */
    List<Explained> explained(Map<String, String> names) {
        return shown().explanations().entrySet().stream()
                .map(entry -> new Explained(names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }

    /** @return the history, the latest first */
    public List<Step> steps() {
        return IntStream.range(0, revisions.size())
                .mapToObj(i -> new Step(revisions.get(i), changes(i), i == chosen))
                .toList();
    }

    private List<FiledLine.Change> changes(int i) {
        return i + 1 < revisions.size()
                ? FiledLine.changes(version, revisions.get(i + 1), revisions.get(i))
                : List.of();
    }
}
