package org.fangxian.divisions.editions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An edition of the divisions on its way from a published table into force. The bytes of the file stand beside it. */
@Entity
class EditionImport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LocalDate effectiveOn;
    private String source;
    private @Nullable Integer beforeId;
    private String fileName;
    private @Nullable String fileSha256;
    private int rowsTotal;
    private int rowsRead;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable Integer villagesGone;
    private @Nullable Integer villagesNew;
    private @Nullable Integer villagesNameless;
    private @Nullable String broughtBy;
    private @Nullable Instant broughtAt;
    private @Nullable Integer inForceId;
    private @Nullable LocalDate inForceOn;
    private @Nullable String inForceBy;
    private @Nullable Instant inForceAt;

    @Version
    private int version;

    protected EditionImport() {}

    EditionImport(EditionUpload upload, LocalDate edition, String sha256, int rows, int before) {
        effectiveOn = edition;
        source = upload.source();
        fileName = upload.fileName();
        fileSha256 = sha256;
        rowsTotal = rows;
        beforeId = before;
        state = ImportState.READING;
    }

    EditionImport by(String account, Instant at) {
        broughtBy = account;
        broughtAt = at;
        return this;
    }

    void read(int rows) {
        rowsRead += rows;
    }

    boolean isRead() {
        return rowsRead >= rowsTotal;
    }

    void compared(Tally tally) {
        state = ImportState.COMPARED;
        villagesGone = tally.gone();
        villagesNew = tally.appeared();
        villagesNameless = tally.nameless();
    }

    /** Refuses what is not compared yet, and what is in force. */
    EditionImport requireOpen() {
        if (state != ImportState.COMPARED) {
            throw new EditionRefused("divisions.edition.closed", effectiveOn);
        }
        return this;
    }

    /** Refuses whoever brought the table in: four eyes. */
    void requireOther(String account, String key) {
        if (account.equals(broughtBy)) {
            throw new EditionRefused(key, effectiveOn);
        }
    }

    /** It holds from a day on; for good. */
    void inForce(int edition, LocalDate from, String account, Instant at) {
        requireOpen().requireOther(account, "divisions.fourEyes.inForce");
        state = ImportState.IN_FORCE;
        inForceId = edition;
        inForceOn = from;
        inForceBy = account;
        inForceAt = at;
    }

    ImportRow row(long open) {
        return new ImportRow(
                id,
                effectiveOn,
                source,
                fileName,
                rowsTotal,
                rowsRead,
                state,
                villagesGone == null || villagesNew == null || villagesNameless == null
                        ? null
                        : new Tally(villagesGone, villagesNew, villagesNameless),
                broughtBy,
                broughtAt,
                inForceOn,
                inForceBy,
                inForceAt,
                open);
    }

    long id() {
        return id;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String source() {
        return source;
    }

    /** @return the edition that it was compared with; refuses the first, which has none before it */
    int before() {
        if (beforeId == null) {
            throw new EditionRefused("divisions.edition.closed", effectiveOn);
        }
        return beforeId;
    }

    /** @return the edition that it became; refuses one that is not in force */
    int inForce() {
        if (inForceId == null) {
            throw new EditionRefused("divisions.edition.closed", effectiveOn);
        }
        return inForceId;
    }

    boolean isOf(String sha256) {
        return sha256.equals(fileSha256);
    }

    ImportState state() {
        return state;
    }

    int rowsRead() {
        return rowsRead;
    }

    @Nullable
    String broughtBy() {
        return broughtBy;
    }
}
