package org.fangxian.divisions.editions;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.divisions.DivisionEdition;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.Turns;

/** Brings editions of the divisions in. Kept by the system administrator of the city; refused to everybody else. */
@Stateless
@RolesAllowed(EditionAccess.KEEPER)
public class EditionKeeping {
    /** So many rows are stored in one step. */
    private static final int STEP = 500;

    @Inject
    private EditionAccess access;

    @Inject
    private EditionImports imports;

    @Inject
    private EditionRows rows;

    @Inject
    private Turns turns;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Resource
    private SessionContext context;

    /** @return all editions, the latest first */
    public List<ImportRow> editions() {
        access.requireCity();
        return imports.all();
    }

    /**
     * Takes a published table in. It is checked as a whole first; with a single error nothing is kept. The same file has
     * one effect. Its rows are stored by {@link #step}. A table of an edition that is in force is compared with it.
     *
     * @return under which number, or what is wrong or differs; refuses another table of a date that was brought in, and one
     *     that is not later than the last in force
     */
    public Received receive(EditionUpload upload) {
        long city = access.requireCity();
        EditionFile file = new EditionFile(sized(upload));
        LocalDate edition = file.edition(upload.edition());
        String sha256 = Fingerprint.of(upload.contents());
        turns.take(Set.of("divisions.edition"));
        Optional<EditionImport> before = imports.find(edition);
        if (before.isPresent()) {
            return before.get().state() == ImportState.IN_FORCE
                    ? compared(before.get(), file)
                    : again(before.get(), sha256);
        }
        DivisionEdition last = later(edition);
        List<LineError> errors = check(file, edition, new ArrayList<>());
        if (!errors.isEmpty()) {
            return new Received(0, first(errors));
        }
        EditionImport taken = new EditionImport(upload, edition, sha256, file.count(edition), last.getId());
        imports.add(taken.by(caller(), time.now()));
        rows.keep(taken.id(), upload.contents());
        audit.done(new AuditEvent(
                "divisions.editionBrought",
                edition.toString(),
                city,
                taken.row(0).fileName() + " " + sha256));
        return new Received(taken.id(), List.of());
    }

    /**
     * Stores the next rows of an edition; after the last, compares it with the edition before and proposes what became of
     * each place. Does nothing more once that is done.
     */
    public ImportRow step(long importId) {
        access.requireCity();
        EditionImport taken = imports.lock(importId);
        if (taken.state() == ImportState.READING) {
            store(taken);
            if (taken.isRead()) {
                compare(taken);
            }
        }
        return taken.row(0);
    }

    /** Throws away an edition that is not in force, with all that was confirmed of it. */
    public void discard(long importId) {
        long city = access.requireCity();
        EditionImport taken = imports.lock(importId);
        if (taken.state() == ImportState.IN_FORCE) {
            throw new EditionRefused("divisions.edition.closed", taken.effectiveOn());
        }
        imports.remove(taken);
        audit.done(
                new AuditEvent("divisions.editionDiscarded", taken.effectiveOn().toString(), city));
    }

    private static byte[] sized(EditionUpload upload) {
        if (upload.contents().length == 0 || upload.contents().length > EditionUpload.LARGEST) {
            throw new EditionRefused("divisions.edition.size");
        }
        if (upload.source().isEmpty()) {
            throw new EditionRefused("divisions.edition.noSource");
        }
        return upload.contents();
    }

    private static Received again(EditionImport before, String sha256) {
        if (!before.isOf(sha256)) {
            throw new EditionRefused("divisions.edition.there", before.effectiveOn());
        }
        return new Received(before.id(), List.of());
    }

    /** Nothing is kept of it; that it was compared stands in the trail. */
    private Received compared(EditionImport known, EditionFile file) {
        List<FileLine> lines = new ArrayList<>();
        List<LineError> errors = check(file, known.effectiveOn(), lines);
        if (errors.isEmpty()) {
            errors = new KnownEdition(rows.inForce(known.inForce())).differences(lines);
            audit.looked(new AuditEvent(
                    "divisions.editionCompared",
                    known.effectiveOn().toString(),
                    access.requireCity(),
                    String.valueOf(errors.size())));
        }
        return new Received(errors.isEmpty() ? known.id() : 0, first(errors), errors.isEmpty());
    }

    private DivisionEdition later(LocalDate edition) {
        DivisionEdition last = imports.latest();
        if (!edition.isAfter(last.getEditionOn())) {
            throw new EditionRefused("divisions.edition.old", edition, last.getEditionOn());
        }
        return last;
    }

    private static List<LineError> check(EditionFile file, LocalDate edition, List<FileLine> lines) {
        LineCheck check = new LineCheck(file);
        file.read(
                edition,
                0,
                Integer.MAX_VALUE,
                row -> Optional.ofNullable(check.read(row)).ifPresent(lines::add));
        if (check.errors().isEmpty()) {
            check.whole(lines);
        }
        return check.errors();
    }

    private static List<LineError> first(List<LineError> errors) {
        return errors.stream().limit(LineCheck.MOST_TOLD).toList();
    }

    private void store(EditionImport taken) {
        EditionFile file = new EditionFile(rows.contents(taken.id()));
        LineCheck check = new LineCheck(file);
        List<Division> divisions = new ArrayList<>();
        file.read(
                taken.effectiveOn(),
                taken.rowsRead(),
                STEP,
                row -> Optional.ofNullable(check.read(row)).ifPresent(line -> divisions.add(line.division())));
        rows.write(taken.id(), divisions);
        taken.read(divisions.size());
    }

    private void compare(EditionImport taken) {
        List<Division> before = rows.inForce(taken.before());
        List<Division> after = rows.brought(taken.id());
        rows.propose(taken.id(), Comparison.of(before, after), String.valueOf(taken.broughtBy()), time.now());
        rows.keep(taken.id(), null);
        taken.compared(Tally.of(before, after));
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
