package org.fangxian.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A file that was taken in: the same file for the same reports is not taken in twice. */
@Entity
class SheetImport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private String fileSha256;
    private String fileName;
    private String formCode;
    private long unitId;
    private LocalDate reportDate;
    private int reports;
    private String accountName;
    private Instant recordedAt;

    protected SheetImport() {}

    SheetImport(SheetUpload upload, String fileSha256, int reports, String accountName, Instant recordedAt) {
        this.fileSha256 = fileSha256;
        this.fileName = upload.fileName();
        this.formCode = upload.form();
        this.unitId = upload.rootUnitId();
        this.reportDate = upload.date();
        this.reports = reports;
        this.accountName = accountName;
        this.recordedAt = recordedAt;
    }
}
