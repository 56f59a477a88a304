package org.fangxian.exchange.web;

import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.exchange.ReportSheets;
import org.fangxian.exchange.SheetOutcome;
import org.fangxian.exchange.SheetPreview;
import org.fangxian.exchange.SheetRow;
import org.fangxian.exchange.SheetUpload;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.primefaces.event.FileUploadEvent;

/** Reports by spreadsheet: the template goes out, the filled file comes in, is looked at, and confirmed. */
@Named
@ViewScoped
public class SheetsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportSheets sheets;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private CurrentUser user;

    @Inject
    private Now now;

    @Inject
    private KnownAtChoice known;

    /** A file that waits to be confirmed, and what it is called. */
    public record Brought(long id, String fileName) implements Serializable {}

    private String form = "";
    private @Nullable UnitRow unit;
    private @Nullable LocalDate date;
    private String reason = "";
    private @Nullable Brought upload;
    private transient @Nullable List<Form> forms;
    private transient @Nullable SheetPreview preview;
    private transient @Nullable SheetOutcome outcome;

    /** Opens with the unit acted for, today, and the form that comes first, to whoever reports. */
    public void open() {
        forms = sheets.forms();
        date = now.today();
        Unit acting = user.getUnit();
        if (acting != null) {
            unit = structure.row(acting.getId());
            form = catalogue.filedBy(acting.getId(), now.today()).stream()
                    .findFirst()
                    .map(version -> version.form().code())
                    .orElse("");
        }
    }

    /** Sends the template; form, unit and date are required fields of the page. */
    public void template() {
        known.apply();
        byte[] file = sheets.template(form, root().id(), day(), known.get());
        Faces.sendFile(file, catalogue.form(form).name() + " " + root().name() + " " + day() + ".xlsx", true);
    }

    /**
     * Takes the file in and shows what it would do; no report is touched. The file arrives before the fields beside it are
     * applied: it waits until they are.
     */
    public void receive(FileUploadEvent event) {
        if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
            take(event);
        } else {
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            event.queue();
        }
    }

    private void take(FileUploadEvent event) {
        forget();
        outcome = null;
        String name = event.getFile().getFileName();
        long id = sheets.receive(new SheetUpload(event.getFile().getContent(), name, form, root().id(), day()));
        upload = new Brought(id, name);
        preview = sheets.preview(id);
    }

    public void confirm() {
        outcome = sheets.confirm(brought().id(), reason);
        forget();
    }

    /** Sends the file back with what is wrong in each row. */
    public void remarks() {
        byte[] file = sheets.remarks(brought().id());
        Faces.sendFile(file, brought().fileName().replaceFirst("\\.[^.]*$", "") + ".xlsx", true);
    }

    /** Leaves everything as it is. */
    public void cancel() {
        sheets.discard(brought().id());
        forget();
    }

    private void forget() {
        upload = null;
        preview = null;
        reason = "";
    }

    private Brought brought() {
        return Objects.requireNonNull(upload);
    }

    /** Refuses where the page forgot what was chosen, as it may when several windows of a session open at once. */
    private UnitRow root() {
        return Optional.ofNullable(unit).orElseThrow(() -> new DomainException("exchange.again"));
    }

    private LocalDate day() {
        return Optional.ofNullable(date).orElseThrow(() -> new DomainException("exchange.again"));
    }

    public List<Form> getForms() {
        List<Form> offered = forms == null ? sheets.forms() : forms;
        forms = offered;
        return offered;
    }

    public @Nullable SheetPreview getPreview() {
        Brought file = upload;
        if (preview == null && file != null) {
            preview = sheets.preview(file.id());
        }
        return preview;
    }

    /** @return whether the file would correct what was submitted, which needs a reason */
    public boolean isCorrecting() {
        SheetPreview shown = getPreview();
        return shown != null && shown.count(SheetRow.Outcome.CORRECTION) > 0;
    }

    public SheetRow.Outcome[] getOutcomes() {
        return SheetRow.Outcome.values();
    }

    /** @return the file that is looked at, null for none */
    public @Nullable Brought getUpload() {
        return upload;
    }

    /** @return the largest file that is taken, in bytes */
    public int getLargest() {
        return SheetUpload.LARGEST;
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public @Nullable SheetOutcome getOutcome() {
        return outcome;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
