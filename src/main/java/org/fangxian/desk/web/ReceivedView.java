package org.fangxian.desk.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.fangxian.desk.Instructions;
import org.fangxian.desk.ReceivedKey;
import org.fangxian.desk.ReceivedRow;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The issues sent to the caller's units, to be acknowledged. */
@Named
@ViewScoped
public class ReceivedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Instructions instructions;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private final Rows rows = new Rows();

    /** The list, the latest issue first. */
    public class Rows extends KeyedRows<ReceivedRow, ReceivedKey> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<ReceivedRow> load(@Nullable ReceivedKey before, int limit) {
            return instructions.received(before == null ? ReceivedKey.LATEST : before, limit);
        }

        @Override
        protected Function<ReceivedRow, ReceivedKey> key() {
            return ReceivedRow::key;
        }
    }

    /** Acknowledges an issue for its unit. */
    public void acknowledge(ReceivedRow row) {
        instructions.acknowledge(row.briefingId(), row.unitId());
        rows.refresh();
        String text = formats.text("desk.said.acknowledged", row.unitName());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    /** Sends the list as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<ReceivedRow>("desk.received.title")
                        .column("briefings.column.date", ReceivedRow::date)
                        .column("briefings.column.number", ReceivedRow::issueNumber)
                        .column("briefings.column.edition", ReceivedRow::edition)
                        .column("briefings.column.name", ReceivedRow::title)
                        .column("briefings.column.issuedAt", row -> at(row.issuedAt()))
                        .column("desk.received.unit", ReceivedRow::unitName)
                        .column("desk.received.list", row -> formats.word("briefings.list", row.list()))
                        .column("desk.acknowledgedBy", ReceivedRow::acknowledgedBy)
                        .column("desk.acknowledgedAt", row -> at(row.acknowledgedAt())),
                rows.all());
    }

    private static @Nullable LocalDateTime at(@Nullable Instant instant) {
        return instant == null ? null : CityTime.local(instant);
    }

    public Rows getRows() {
        return rows;
    }
}
