package org.fangxian.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.Texts;
import org.omnifaces.util.Faces;

/** Sends lists to the browser as spreadsheets. That a list was taken is written to the audit trail as a look. */
@ApplicationScoped
public class Spreadsheet {
    private static final int MOST_ROWS = 20_000;
    private static final int BULK = 1000;

    @Inject
    private AuditTrail audit;

    @Inject
    private ActingFor acting;

    @Inject
    private Clock clock;

    /**
     * As {@link #send}, for rows with personal data that a boundary has given out and written down: every sheet and printed
     * page says who took it along, when, and what for.
     */
    public <T> void sendMarked(Listing<T> listing, Stream<T> rows, Purpose purpose) {
        Texts texts = Texts.of(Faces.getLocale());
        String at = texts.getString("shared.format.exact");
        String when = DateTimeFormatter.ofPattern(at).format(CityTime.local(clock.instant()));
        listing.marked(texts.format("shared.export.mark", Faces.getRemoteUser(), when, purpose.words()));
        Listing.File file = listing.write(rows, MOST_ROWS, texts);
        Faces.sendFile(file.bytes(), texts.getString(listing.titleKey()) + ".xlsx", true);
    }

    /**
     * Answers the current request with a workbook of one sheet, named like its file: the first 20,000 rows; where there
     * are more, the last line says so. More than 1,000 rows of personal data are refused to whoever is no bulk exporter,
     * which is audited.
     *
     * @param rows read as they are written, so that a long list can be read page by page: {@link KeyedRows#all}
     */
    public <T> void send(Listing<T> listing, Stream<T> rows) {
        Texts texts = Texts.of(Faces.getLocale());
        Listing.File file = listing.write(rows, MOST_ROWS, texts);
        Texts trail = Texts.of(Texts.CHINESE);
        if (listing.isPersonal() && file.rows() > BULK && !acting.mayExportInBulk()) {
            audit.refused(new AuditEvent(
                    "shared.exported", trail.getString(listing.titleKey()), acting.unitId(), listing.about()));
            throw new DomainException("shared.export.bulk", BULK);
        }
        audit.looked(new AuditEvent(
                "shared.exported",
                trail.getString(listing.titleKey()),
                acting.unitId(),
                trail.format("shared.export.detail", file.rows(), listing.about())
                        .strip()));
        Faces.sendFile(file.bytes(), texts.getString(listing.titleKey()) + ".xlsx", true);
    }
}
