package org.fangxian.briefings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.register.RegisterRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The list of briefings as a workbook. */
@ApplicationScoped
class RegisterSheet {
    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    void send(Stream<RegisterRow> rows) {
        Listing<RegisterRow> listing = new Listing<RegisterRow>("briefings.title")
                .column("briefings.column.date", row -> row.briefing().date())
                .column("briefings.column.number", row -> row.briefing().issueNumber())
                .column("briefings.column.edition", row -> row.briefing().edition())
                .column(
                        "briefings.column.state",
                        row -> formats.word("briefings.state", row.briefing().state()))
                .column("briefings.column.name", row -> row.briefing().title());
        Stream.of(Step.values()).forEach(step -> listing.column("briefings.column." + step, row -> person(row, step)));
        listing.column("briefings.column.issuedAt", row -> row.briefing().issuedAt());
        spreadsheet.send(listing, rows);
    }

    private static @Nullable String person(RegisterRow row, Step step) {
        HandView hand = row.hand(step);
        return hand == null ? null : hand.person();
    }
}
