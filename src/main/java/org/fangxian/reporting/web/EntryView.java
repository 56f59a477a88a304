package org.fangxian.reporting.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Draft;
import org.fangxian.reporting.EntryForm;
import org.fangxian.reporting.EntryLine;
import org.fangxian.reporting.Receipt;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.Submission;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.primefaces.shaded.json.JSONObject;

/**
 * The entry page: one unit's form for one reporting date, kept as a draft while it is typed, then submitted. As known at
 * an earlier instant it is only read.
 */
@Named
@ViewScoped
public class EntryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DailyReports reports;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private ReportAddress address;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private final Map<String, String> figures = new HashMap<>();
    private final Map<String, String> explanations = new HashMap<>();
    private final Map<String, Boolean> confirmed = new HashMap<>();
    private String reason = "";
    private int draftVersion;
    private transient @Nullable EntryForm entry;
    private transient @Nullable List<EntryField> fields;

    /** Opens the form named by the address; without a date that of today. */
    public void open() {
        if (address.getDate() == null) {
            address.setDate(now.today());
        }
        EntryForm opened = getEntry();
        draftVersion = opened.draftVersion();
        opened.lines().forEach(line -> figures.put(line.indicator().code(), line.typed()));
        explanations.putAll(opened.explanations());
    }

    /** Shows the page as known at the instant chosen, or again as it stands. What is typed is kept by the browser. */
    public void reload() {
        known.apply();
        String link = known.getLink();
        if (link == null) {
            address.redirect("reporting/entry.xhtml");
        } else {
            address.redirect("reporting/entry.xhtml", link);
        }
    }

    /** Keeps what is typed, and tells the page which checks fail. */
    public void save() {
        draftVersion = reports.saveDraft(new Draft(address.key(), drafted(), filled(explanations), draftVersion));
        Map<String, String> failures = EntryField.texts(failures(), texts());
        PrimeFaces.current().ajax().addCallbackParam("saved", formats.clockTime(now.instant()));
        PrimeFaces.current().ajax().addCallbackParam("failures", new JSONObject(failures));
    }

    /** What is filled in beforehand and not confirmed is not drafted: it follows the record that knows it. */
    private Map<String, String> drafted() {
        Map<String, String> drafted = filled(figures);
        for (EntryLine line : getEntry().lines()) {
            String code = line.indicator().code();
            String typed = drafted.getOrDefault(code, "").replace(",", "");
            if (typed.isEmpty() && !line.offered().isEmpty()) {
                drafted.put(code, "");
            } else if (typed.equals(line.proposed()) && !confirmed().contains(code)) {
                drafted.remove(code);
            }
        }
        return drafted;
    }

    /** What is left empty is absent: missing is not 0. */
    private static Map<String, String> filled(Map<String, String> typed) {
        Map<String, String> filled = new HashMap<>();
        typed.forEach((code, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(code, text.strip());
            }
        });
        return filled;
    }

    /** Submits, and leads to the report as filed, which shows the receipt. Refused, the page is drawn anew. */
    public void submit() {
        entry = null;
        fields = null;
        Submission submission =
                new Submission(address.key(), filled(figures), filled(explanations), reason, RevisionSource.PAGE);
        Receipt receipt = reports.submit(submission.confirming(confirmed()));
        Faces.setFlashAttribute(ReportView.RECEIPT, receipt.number());
        address.redirect("reporting/report.xhtml");
    }

    private Set<String> confirmed() {
        return confirmed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public EntryForm getEntry() {
        EntryForm shown = entry;
        if (shown == null) {
            shown = reports.entry(address.key(), known.get());
            entry = shown;
        }
        return shown;
    }

    public List<EntryField> getFields() {
        List<EntryField> shown = fields;
        if (shown == null) {
            EntryForm opened = getEntry();
            Map<String, String> failing = EntryField.texts(failures(), texts());
            shown = EntryField.of(opened, catalogue.rules(opened.version().codes()), failing, texts());
            fields = shown;
        }
        return shown;
    }

    /** The checks that fail with what stands in the fields. */
    private Collection<CheckFailure> failures() {
        if (isPast()) {
            return List.of();
        }
        return Faces.isPostback()
                ? reports.check(address.key(), filled(figures))
                : getEntry().failures();
    }

    private static Texts texts() {
        return Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** @return whether the deadline has passed */
    public boolean isOverdue() {
        return now.instant().isAfter(getEntry().dueAt());
    }

    /** @return whether an earlier knowledge is shown: nothing can be typed */
    public boolean isPast() {
        return !known.get().isLatest();
    }

    /** @return whether a figure is filled in beforehand that is to be confirmed */
    public boolean isPrefilled() {
        return getEntry().lines().stream().anyMatch(line -> !line.proposed().isEmpty());
    }

    public Map<String, String> getFigures() {
        return figures;
    }

    public Map<String, String> getExplanations() {
        return explanations;
    }

    public Map<String, Boolean> getConfirmed() {
        return confirmed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ReportAddress getAddress() {
        return address;
    }

    public KnownAtChoice getKnown() {
        return known;
    }
}
