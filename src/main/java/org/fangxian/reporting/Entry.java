package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.Figure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.counting.Gathering;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** Puts the entry page together: yesterday beside today, what is known elsewhere filled in beforehand. */
@ApplicationScoped
class Entry {
    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Gathering gathering;

    @Inject
    private Reports reports;

    @Inject
    private Histories histories;

    EntryForm form(ReportKey key, KnownAt knownAt) {
        FormVersion version = catalogue.version(key.form(), key.unitId(), key.date());
        CheckContext context = gathering.gather(version, key, knownAt);
        Optional<Report> report = reports.withDraft(key);
        List<RevisionView> revisions = histories.revisions(key, knownAt);
        Optional<Report> draft = knownAt.isLatest() ? report : Optional.empty();
        Map<String, String> drafted = draft.map(Report::draftFigures).orElse(Map.of());
        Map<String, Figure> stated =
                revisions.stream().findFirst().map(RevisionView::figures).orElse(Map.of());
        List<EntryLine> lines = version.indicators().stream()
                .map(indicator -> line(indicator, drafted.get(indicator.code()), stated, context))
                .toList();
        return new EntryForm(
                key,
                structure.unitOn(key.unitId(), key.date()).getName(),
                version,
                report.flatMap(found -> state(found, knownAt)).orElse(ReportState.DRAFT),
                report.map(Report::getVersion).orElse(0),
                version.dueAt(key.date()),
                lines,
                explanations(draft, revisions),
                Submitting.examine(key, version, typed(lines), context).failures(),
                revisions.stream().findFirst());
    }

    private Optional<ReportState> state(Report report, KnownAt knownAt) {
        return knownAt.isLatest() ? Optional.of(report.getState()) : reports.state(report, knownAt);
    }

    /** What stands in the fields; empty ones are absent. */
    private static Map<String, String> typed(List<EntryLine> lines) {
        return lines.stream()
                .filter(line -> !line.typed().isBlank())
                .collect(Collectors.toMap(line -> line.indicator().code(), EntryLine::typed));
    }

    private static Map<String, String> explanations(Optional<Report> draft, List<RevisionView> revisions) {
        Map<String, String> texts = new HashMap<>();
        revisions.stream()
                .findFirst()
                .ifPresent(latest -> latest.explanations().forEach((code, given) -> texts.put(code, given.text())));
        draft.map(Report::draftExplanations).ifPresent(texts::putAll);
        return texts;
    }

    /** What is drafted stands, be it a field that was cleared; then what was submitted; then what another record knows. */
    private static EntryLine line(
            Indicator indicator, @Nullable String drafted, Map<String, Figure> stated, CheckContext context) {
        String code = indicator.code();
        Figure submitted = stated.get(code);
        String proposal = Prefill.proposal(context, code);
        String offered = submitted == null ? proposal : submitted.typed();
        return new EntryLine(
                indicator,
                context.yesterday().get(code),
                drafted == null ? offered : drafted,
                offered,
                submitted != null && submitted.typed().equals(proposal) ? "" : proposal,
                context.source(code).orElse(null));
    }
}
