package org.fangxian.divisions.web;

import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.divisions.editions.EditionKeeping;
import org.fangxian.divisions.editions.EditionSample;
import org.fangxian.divisions.editions.EditionUpload;
import org.fangxian.divisions.editions.ImportRow;
import org.fangxian.divisions.editions.LineError;
import org.fangxian.divisions.editions.Received;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.event.FileUploadEvent;

/** The editions of the divisions; a published table is brought in, read in steps that the page asks for one by one. */
@Named
@ViewScoped
public class EditionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** So long a request works before the page is shown how far it came. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Inject
    private EditionKeeping keeping;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private Now now;

    private transient @Nullable List<ImportRow> editions;
    private @Nullable LocalDate edition;
    private String source = "";
    private String fileName = "";
    private final ArrayList<LineError> errors = new ArrayList<>();
    private @Nullable Progress progress;
    private @Nullable ImportRow known;

    /** Takes the file in once the fields beside it are applied. */
    public void receive(FileUploadEvent event) {
        if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
            take(event.getFile().getContent(), event.getFile().getFileName());
        } else {
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            event.queue();
        }
    }

    private void take(byte[] contents, String name) {
        forget();
        fileName = name;
        Received received = keeping.receive(new EditionUpload(contents, name, edition, source));
        errors.addAll(received.errors());
        if (received.known()) {
            known = row(received.importId());
        } else if (errors.isEmpty()) {
            read(received.importId());
        }
    }

    private ImportRow row(long importId) {
        return getEditions().stream()
                .filter(row -> row.id() == importId)
                .findFirst()
                .orElseThrow(() -> new NotFound("edition", importId));
    }

    private void forget() {
        errors.clear();
        known = null;
        progress = null;
        editions = null;
    }

    /** Begins to read the edition's rows, or goes on with it. */
    public void read(long importId) {
        ImportRow first = keeping.step(importId);
        Instant begun = now.instant();
        progress = new Progress(first, first.read(), begun, begun);
        goOn();
    }

    /** Goes on for a moment. */
    public void goOn() {
        Progress known = progress;
        Instant until = now.instant().plus(MOMENT);
        while (known != null && known.isRunning() && now.instant().isBefore(until)) {
            known = known.at(keeping.step(known.edition().id()), now.instant());
        }
        progress = known;
        editions = null;
    }

    /** Stops; what was read stays, and can be gone on with. */
    public void stop() {
        forget();
    }

    public void discard(ImportRow row) {
        keeping.discard(row.id());
        forget();
        Messages.addGlobalInfo(formats.text("divisions.edition.discarded", row.effectiveOn()));
    }

    /** Sends a table as it is taken in. */
    public void sample() {
        Faces.sendFile(EditionSample.bytes(), EditionSample.NAME, true);
    }

    public void export() {
        spreadsheet.send(
                new Listing<ImportRow>("divisions.editions.title")
                        .column("divisions.editions.edition", ImportRow::effectiveOn)
                        .column("divisions.editions.source", ImportRow::source)
                        .column("divisions.editions.rows", ImportRow::total)
                        .column("divisions.editions.state", row -> formats.word("divisions.state", row.state()))
                        .column("divisions.editions.open", ImportRow::open)
                        .column("divisions.editions.broughtBy", ImportRow::broughtBy)
                        .column("divisions.editions.broughtAt", ImportRow::broughtAt)
                        .column("divisions.editions.inForceOn", ImportRow::inForceOn),
                getEditions().stream());
    }

    /** Sends what is wrong in the file as a spreadsheet. */
    public void exportErrors() {
        spreadsheet.send(
                new Listing<LineError>("divisions.editions.errors")
                        .about(fileName)
                        .column("divisions.editions.line", error -> error.line() == 0 ? null : error.line())
                        .column("divisions.editions.column", LineError::column)
                        .column("divisions.editions.error", error -> formats.text(error.key(), error.wrong())),
                errors.stream());
    }

    /** @return all editions, read once for each time the page is shown */
    public List<ImportRow> getEditions() {
        List<ImportRow> read = editions;
        if (read == null) {
            read = keeping.editions();
            editions = read;
        }
        return read;
    }

    public @Nullable Progress getProgress() {
        return progress;
    }

    /** @return the edition in force that the file says nothing else than; null for none */
    public @Nullable ImportRow getKnown() {
        return known;
    }

    public List<LineError> getErrors() {
        return errors;
    }

    public String getFileName() {
        return fileName;
    }

    /** @return the largest file that is taken, in bytes */
    public int getLargest() {
        return EditionUpload.LARGEST;
    }

    public @Nullable LocalDate getEdition() {
        return edition;
    }

    public void setEdition(@Nullable LocalDate edition) {
        this.edition = edition;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
