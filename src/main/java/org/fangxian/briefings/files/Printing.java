package org.fangxian.briefings.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fangxian.bulletin.BriefingDocument;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.FigureSheets;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.report.OfficePrinter;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.word.WordWriter;
import org.jspecify.annotations.Nullable;

/** Prints briefings, with the office's own fonts from the folder FANGXIAN_FONTS, else from "fonts" in the data folder. */
@ApplicationScoped
public class Printing {
    private final OfficePrinter printer;

    Printing() {
        this(System.getenv());
    }

    Printing(Map<String, String> environment) {
        printer = OfficePrinter.of(environment);
    }

    /** Makes the printer ready, so that the first reader does not wait. */
    void warm() {
        printer.get().warm();
    }

    /** @param issuedAt the instant of issue; null for a preview, which bears the reporting date */
    public byte[] print(Bulletin bulletin, FileKind kind, @Nullable Instant issuedAt) {
        LocalDate printedOn = issuedAt == null
                ? bulletin.head().date()
                : CityTime.local(issuedAt).toLocalDate();
        Instant madeAt = issuedAt == null ? bulletin.head().refreshedAt() : issuedAt;
        OfficialDocument document = BriefingDocument.of(bulletin, printedOn);
        return switch (kind) {
            case PDF -> printer.get().pdf(document, madeAt);
            case DOCX -> WordWriter.write(document);
            case XLSX -> FigureSheets.of(bulletin);
        };
    }
}
