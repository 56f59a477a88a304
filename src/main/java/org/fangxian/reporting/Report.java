package org.fangxian.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fangxian.reporting.counting.ReportKey;

/**
 * What one unit reports with one form for one reporting date: its state, and the draft of what is typed and not yet
 * submitted. What was submitted stands in its revisions.
 */
@Entity
public class Report {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private String formCode;
    private long unitId;
    private LocalDate reportDate;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @ElementCollection
    @CollectionTable(name = "draft_figure", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "indicator_code")
    @Column(name = "typed")
    private Map<String, String> draftFigures = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "draft_explanation", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "check_code")
    @Column(name = "explanation")
    private Map<String, String> draftExplanations = new HashMap<>();

    @Version
    private int version;

    protected Report() {}

    Report(ReportKey key) {
        formCode = key.form();
        unitId = key.unitId();
        reportDate = key.date();
        state = ReportState.DRAFT;
    }

    void draft(Map<String, String> figures, Map<String, String> explanations) {
        draftFigures.keySet().retainAll(figures.keySet());
        draftFigures.putAll(figures);
        draftExplanations.keySet().retainAll(explanations.keySet());
        draftExplanations.putAll(explanations);
    }

    void submitted() {
        to(ReportState.SUBMITTED);
        draft(Map.of(), Map.of());
    }

    void to(ReportState next) {
        state = state.to(next);
    }

    public long getId() {
        return id;
    }

    public ReportKey key() {
        return new ReportKey(formCode, unitId, reportDate);
    }

    public ReportState getState() {
        return state;
    }

    public int getVersion() {
        return version;
    }

    Map<String, String> draftFigures() {
        return Map.copyOf(draftFigures);
    }

    Map<String, String> draftExplanations() {
        return Map.copyOf(draftExplanations);
    }
}
