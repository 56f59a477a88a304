package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** A report's revisions with their reviews, as known at an instant, the latest first. */
@ApplicationScoped
public class Histories {
    @Inject
    private Reports reports;

    public List<RevisionView> revisions(ReportKey key, KnownAt knownAt) {
        return reports.history(key, knownAt);
    }

    /** @return the figures that counted, by indicator; none where nothing did */
    public Map<String, Figure> figures(ReportKey key, KnownAt knownAt) {
        return reports.figures(key, knownAt);
    }
}
