package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** A report's revisions with their reviews, as known at an instant, the latest first. */
@ApplicationScoped
public class Histories {
    @Inject
    private Reports reports;

    public List<RevisionView> revisions(ReportKey key, KnownAt knownAt) {
        return reports.find(key).map(report -> revisions(report, knownAt)).orElse(List.of());
    }

    private List<RevisionView> revisions(Report report, KnownAt knownAt) {
        Map<Long, Review> reviews = reports.reviews(report, knownAt).stream()
                .collect(Collectors.toMap(review -> review.revision().getId(), Function.identity()));
        Optional<Revision> standing = reports.standing(report, knownAt);
        return reports.revisions(report, knownAt).stream()
                .map(revision -> RevisionView.of(
                        revision,
                        reviews.get(revision.getId()),
                        standing.filter(counts -> counts.getId() == revision.getId())
                                .isPresent()))
                .toList();
    }
}
