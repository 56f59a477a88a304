package org.fangxian.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Receipt;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.Turns;
import org.jspecify.annotations.Nullable;

/** Reports by spreadsheet, for one unit or for all below it at once. Refused for units the caller does not report for. */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.SYSTEM})
public class ReportSheets {
    /** How long a file is kept that nobody confirms. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private SheetCheck check;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private Uploads uploads;

    @Inject
    private Imports imports;

    @Inject
    private DailyReports reports;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private Turns turns;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** @return the forms that a sheet can hold; refused to whoever reports for nobody */
    public List<Form> forms() {
        return catalogue.forms();
    }

    /** @return an .xlsx to fill in, with what counted at the instant; refuses a unit under which nobody files the form */
    public byte[] template(String form, long rootUnitId, LocalDate date, KnownAt knownAt) {
        authority.require(rootUnitId, Roles.REPORTER);
        List<Asking> units = check.units(form, rootUnitId, date);
        return SheetTemplate.write(units, date, check.known(form, units, date, knownAt));
    }

    /**
     * Keeps a file until it is confirmed, for a day at most; no report is touched.
     *
     * @return under what number it is kept; refuses an empty and a too large one, and what is no sheet of the form
     */
    public long receive(SheetUpload upload) {
        authority.require(upload.rootUnitId(), Roles.REPORTER);
        check.requireSheet(upload);
        uploads.forget(clock.instant().minus(KEPT));
        return uploads.keep(upload, authority.caller().name(), clock.instant());
    }

    /** @return what the caller's file would do and what is wrong, by row and column; no report is touched */
    public SheetPreview preview(long uploadId) {
        return check.examine(own(uploadId)).preview();
    }

    /** @return the caller's file back with a column that says what is wrong in each row, as .xlsx */
    public byte[] remarks(long uploadId) {
        SheetUpload upload = own(uploadId);
        CheckedSheet sheet = check.examine(upload);
        return new SheetRemarks(sheet.grid(), sheet.headRow(), sheet.preview().errors()).write(upload.contents());
    }

    /** Throws the caller's file away. */
    public void discard(long uploadId) {
        own(uploadId);
        uploads.remove(uploadId);
    }

    /**
     * Files what the caller's file holds, all of it or nothing, in one transaction. The same file has one effect, and so
     * has its confirmation, which is answered alike when it is sent again; rows that say what was submitted already are
     * skipped, unless that was returned. Refuses a file with errors, and a correction without a reason.
     */
    public SheetOutcome confirm(long uploadId, @Nullable String reason) {
        RequestKey key =
                new RequestKey("exchange.confirm " + uploadId, SheetCheck.sha256(reason == null ? "" : reason));
        return SheetOutcome.of(requests.once(key, () -> file(uploadId, reason).lines()));
    }

    private SheetOutcome file(long uploadId, @Nullable String reason) {
        SheetUpload upload = own(uploadId);
        turns.take(List.of(SheetTemplate.mark(upload.form(), upload.date())));
        CheckedSheet sheet = check.examine(upload);
        SheetPreview preview = sheet.preview();
        if (preview.importedBefore() != null) {
            uploads.remove(uploadId);
            return new SheetOutcome(List.of(), preview.rows().size(), preview.importedBefore());
        }
        if (!preview.errors().isEmpty()) {
            throw new SheetRefused("exchange.file.errors", preview.errors().size());
        }
        List<Receipt> receipts = reports.submitAll(upload.date(), sheet.lines(), reason);
        String sha256 = SheetCheck.sha256(upload);
        imports.add(
                upload,
                new SheetImport(
                        upload, sha256, receipts.size(), authority.caller().name(), time.now()));
        uploads.remove(uploadId);
        note(upload, sha256);
        return new SheetOutcome(receipts, preview.count(SheetRow.Outcome.UNCHANGED), null);
    }

    private void note(SheetUpload upload, String sha256) {
        String record = SheetTemplate.mark(upload.form(), upload.date()) + " "
                + structure.unit(upload.rootUnitId()).getCode();
        String detail = upload.fileName() + " " + sha256;
        audit.done(new AuditEvent("exchange.imported", record, upload.rootUnitId(), detail));
    }

    private SheetUpload own(long uploadId) {
        SheetUpload upload = uploads.find(uploadId, authority.caller().name())
                .orElseThrow(() -> new SheetRefused("exchange.file.expired"));
        authority.require(upload.rootUnitId(), Roles.REPORTER);
        return upload;
    }
}
