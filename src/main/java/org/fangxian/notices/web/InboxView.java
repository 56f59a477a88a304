package org.fangxian.notices.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.fangxian.notices.Inbox;
import org.fangxian.notices.InboxFilter;
import org.fangxian.notices.InboxRow;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The caller's notices, the latest first; opening one marks it as read. */
@Named
@ViewScoped
public class InboxView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Inbox inbox;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private InboxFilter filter = InboxFilter.ALL;
    private final Rows rows = new Rows();

    /** The notices backwards. */
    public class Rows extends KeyedRows<InboxRow, InboxRow> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<InboxRow> load(@Nullable InboxRow after, int limit) {
            return inbox.list(filter, after, limit);
        }

        @Override
        protected Function<InboxRow, InboxRow> key() {
            return Function.identity();
        }
    }

    /** Marks the notice as read and leads to what it is about. */
    public void open(InboxRow row) {
        inbox.markRead(row.id());
        Faces.redirect(row.link().substring(1));
    }

    public void markRead(InboxRow row) {
        inbox.markRead(row.id());
        rows.refresh();
    }

    /** Marks everything as read, but not what has come since the page was shown. */
    public void markAllRead() {
        rows.getRows().stream().findFirst().ifPresent(newest -> inbox.markAllRead(newest.id()));
        rows.first();
    }

    /** Sends the notices of the filter as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<InboxRow>("notices.inbox.title")
                        .about(formats.word("notices.InboxFilter", filter))
                        .column("notices.inbox.sentAt", row -> CityTime.local(row.sentAt()))
                        .column("notices.inbox.sender", InboxRow::sender)
                        .column("notices.inbox.subject", InboxRow::subject)
                        .column("notices.inbox.body", InboxRow::body)
                        .column("notices.inbox.read", InboxView::readAt),
                rows.all());
    }

    private static @Nullable LocalDateTime readAt(InboxRow row) {
        return row.readAt() == null ? null : CityTime.local(row.readAt());
    }

    public Rows getRows() {
        return rows;
    }

    public InboxFilter[] getFilters() {
        return InboxFilter.values();
    }

    public InboxFilter getFilter() {
        return filter;
    }

    public void setFilter(InboxFilter filter) {
        this.filter = filter;
    }
}
