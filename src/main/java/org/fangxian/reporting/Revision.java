package org.fangxian.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.counting.ReportKey;
import org.jspecify.annotations.Nullable;

/** One submission of a report, for ever as it was submitted. A correction is the next revision. */
@Entity
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    @Column(name = "revision_number")
    private int number;

    private long formVersionId;
    private long authorId;
    private String authorName;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private RevisionSource source;

    private String receipt;
    private Instant submittedAt;
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "revision_id"))
    @MapKeyColumn(name = "indicator_code")
    private Map<String, Figure> figures = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "revision_explanation", joinColumns = @JoinColumn(name = "revision_id"))
    @MapKeyColumn(name = "check_code")
    private Map<String, Explanation> explanations = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "revision_confirmation", joinColumns = @JoinColumn(name = "revision_id"))
    @MapKeyColumn(name = "indicator_code")
    @Column(name = "source_words")
    private Map<String, String> confirmed = new HashMap<>();

    protected Revision() {}

    Revision(Report report, int number, String unitCode, Authorship authorship, Checked content) {
        this.report = report;
        this.number = number;
        this.authorId = authorship.accountId();
        this.authorName = authorship.displayName();
        this.reason = authorship.reason();
        this.source = authorship.source();
        this.submittedAt = authorship.submittedAt();
        this.recordedAt = authorship.recordedAt();
        this.formVersionId = content.formVersionId();
        this.figures.putAll(content.figures());
        this.explanations.putAll(content.explanations());
        this.confirmed.putAll(content.confirmed());
        ReportKey key = report.key();
        this.receipt = String.join(
                "-", key.date().format(DateTimeFormatter.BASIC_ISO_DATE), unitCode, key.form(), String.valueOf(number));
    }

    public long getId() {
        return id;
    }

    public Report report() {
        return report;
    }

    public int getNumber() {
        return number;
    }

    public long getAuthorId() {
        return authorId;
    }

    public String getAuthorName() {
        return authorName;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public RevisionSource getSource() {
        return source;
    }

    public String getReceipt() {
        return receipt;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Map<String, Figure> getFigures() {
        return Map.copyOf(figures);
    }

    public Map<String, Explanation> getExplanations() {
        return Map.copyOf(explanations);
    }

    /** @return by indicator, in the office's language, the record that filled the figure in and that was confirmed */
    public Map<String, String> getConfirmed() {
        return Map.copyOf(confirmed);
    }
}
