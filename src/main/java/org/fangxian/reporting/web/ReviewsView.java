package org.fangxian.reporting.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.reviewing.QueueRow;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Messages;

/** The reviewer's queue: what waits, with its explanations, many accepted at once or one opened beside the list. */
@Named
@ViewScoped
public class ReviewsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Reviewing reviewing;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CheckNames names;

    @Inject
    private Formats formats;

    @Inject
    private ReportDetail detail;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Spreadsheet spreadsheet;

    private final Rows rows = new Rows();
    private List<QueueRow> selected = new ArrayList<>();
    private @Nullable QueueRow opened;
    private boolean returning;
    private String reason = "";
    private transient @Nullable Map<Long, List<Filed.Explained>> explained;

    /** The queue, the oldest first. */
    public class Rows extends KeyedRows<QueueRow, QueueRow> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<QueueRow> load(@Nullable QueueRow after, int limit) {
            explained = null;
            return reviewing.queue(known.get(), new Page<>(after, limit));
        }

        @Override
        protected Function<QueueRow, QueueRow> key() {
            return Function.identity();
        }
    }

    /** @return what was explained in each revision of the page, by revision */
    public Map<Long, List<Filed.Explained>> getExplained() {
        Map<Long, List<Filed.Explained>> shown = explained;
        if (shown == null) {
            Texts texts =
                    Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            Map<String, String> words = names.of(catalogue.allIndicators(), texts);
            List<Long> revisions =
                    rows.getRows().stream().map(QueueRow::revisionId).toList();
            shown = reviewing.explanations(revisions).stream()
                    .collect(Collectors.groupingBy(
                            one -> one.revisionId(),
                            Collectors.mapping(
                                    one -> new Filed.Explained(
                                            words.getOrDefault(one.check(), one.check()), one.given()),
                                    Collectors.toList())));
            explained = shown;
        }
        return shown;
    }

    /** Sends what waits as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<QueueRow>("reporting.review.title")
                        .column("reporting.date", QueueRow::date)
                        .column("reporting.unit", QueueRow::unitName)
                        .column("reporting.form", QueueRow::formName)
                        .column("reporting.revision", QueueRow::revisionNumber)
                        .column("reporting.author", QueueRow::author)
                        .column("reporting.submitted", QueueRow::submittedAt)
                        .column("reporting.explained", QueueRow::explanations),
                rows.all());
    }

    /** Opens a report beside the list. */
    public void open(QueueRow row) {
        opened = row;
        returning = false;
        detail.show(row.key(), known.get(), null);
    }

    /** Shows one of the revisions of the report opened. */
    public void look(int number) {
        detail.show(Objects.requireNonNull(opened).key(), known.get(), number);
    }

    public void acceptSelected() {
        reviewing.acceptAll(selected.stream().map(QueueRow::revisionId).toList());
        done("reporting.review.accepted", selected.size());
    }

    public void accept() {
        reviewing.accept(Objects.requireNonNull(opened).revisionId());
        done("reporting.review.accepted", 1);
    }

    /** Asks for the reason of a return. */
    public void beginReturn() {
        returning = true;
    }

    public void cancelReturn() {
        returning = false;
    }

    public void giveBack() {
        reviewing.giveBack(Objects.requireNonNull(opened).revisionId(), reason);
        done("reporting.review.returned", Objects.requireNonNull(opened).unitName());
    }

    private void done(String key, Object what) {
        Messages.addGlobalInfo("{0}", formats.text(key, what));
        forget();
        rows.refresh();
    }

    private void forget() {
        selected = new ArrayList<>();
        opened = null;
        returning = false;
        reason = "";
        detail.clear();
    }

    /** @return the report opened, or none after its review */
    public @Nullable Filed getFiled() {
        if (opened != null && detail.getFiled() == null) {
            detail.show(opened.key(), known.get(), null);
        }
        return detail.getFiled();
    }

    /** Shows what waited at the instant chosen. */
    public void reload() {
        known.apply();
        forget();
        rows.first();
    }

    /** @return whether what stands now is shown: only that can be reviewed */
    public boolean isReviewable() {
        return known.get().isLatest();
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public ReportDetail getDetail() {
        return detail;
    }

    public Rows getRows() {
        return rows;
    }

    public List<QueueRow> getSelected() {
        return selected;
    }

    public void setSelected(List<QueueRow> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }

    public boolean isReturning() {
        return returning;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
