package org.fangxian.divisions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fangxian.divisions.editions.EditionInForce;
import org.fangxian.divisions.editions.EditionKeeping;
import org.fangxian.divisions.editions.ImportRow;
import org.fangxian.divisions.editions.ImportState;
import org.fangxian.divisions.editions.Redirect;
import org.fangxian.divisions.editions.SuccessionCount;
import org.fangxian.divisions.editions.SuccessionKeeping;
import org.fangxian.divisions.editions.SuccessionKey;
import org.fangxian.divisions.editions.SuccessionRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** How an edition follows the one before: each succession is confirmed, led elsewhere, or confirmed with all its like. */
@Named
@ViewScoped
public class ComparisonView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CODE = 12;

    @Inject
    private SuccessionKeeping keeping;

    @Inject
    private EditionKeeping editions;

    @Inject
    private EditionInForce inForce;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private long importId;
    private @Nullable ImportRow edition;
    private transient @Nullable List<SuccessionCount> counts;
    private ComparisonTab tab = ComparisonTab.OPEN;
    private String text = "";
    private final Rows rows = new Rows();
    private @Nullable SuccessionRow asked;
    private @Nullable String target;
    private boolean further;
    private @Nullable LocalDate from;

    /** The successions by code. */
    public class Rows extends KeyedRows<SuccessionRow, SuccessionKey> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<SuccessionRow> load(@Nullable SuccessionKey after, int limit) {
            return edition == null ? List.of() : keeping.page(tab.filter(importId, text.strip()), after, limit);
        }

        @Override
        protected Function<SuccessionRow, SuccessionKey> key() {
            return SuccessionRow::key;
        }
    }

    /** Opens the edition of the address, or else the latest that was compared with one before it. */
    public void open() {
        edition = importId == 0
                ? editions.editions().stream()
                        .filter(row -> row.tally() != null)
                        .findFirst()
                        .orElse(null)
                : keeping.edition(importId);
        importId = edition == null ? 0 : edition.id();
        tab = isEditable() ? ComparisonTab.OPEN : ComparisonTab.ALL;
    }

    public void confirm(SuccessionRow row) {
        keeping.confirm(row.id(), row.version());
        reload();
    }

    /** Confirms all that the list shows, on every page of it. */
    public void confirmAll() {
        int confirmed = keeping.confirmAll(tab.filter(importId, text.strip()));
        Messages.addGlobalInfo(formats.text("divisions.comparison.confirmed", confirmed));
        rows.first();
        reload();
    }

    /** Begins to lead a place elsewhere. */
    public void ask(SuccessionRow row) {
        asked = row;
        target = null;
        further = false;
    }

    public void redirect() {
        lead(Objects.requireNonNull(target).substring(0, CODE), further);
    }

    /** Says that the place went nowhere. */
    public void vanish() {
        lead(null, false);
    }

    /** From the day on the edition holds. */
    public void putInForce() {
        LocalDate day = Objects.requireNonNull(from);
        inForce.putInForce(importId, day);
        Messages.addGlobalInfo(formats.text(
                "divisions.inForce.done",
                formats.date(Objects.requireNonNull(edition).effectiveOn()),
                formats.date(day)));
        open();
        reload();
    }

    private void lead(@Nullable String code, boolean part) {
        SuccessionRow row = Objects.requireNonNull(asked);
        if (!keeping.redirect(new Redirect(row.id(), row.version(), code, part))) {
            Messages.addGlobalInfo(formats.text("divisions.fourEyes.changed"));
        }
        reload();
    }

    private void reload() {
        counts = null;
        rows.refresh();
    }

    /** @return code, name and parent of divisions of the later edition */
    public List<String> complete(String typed) {
        SuccessionRow.Side from = asked == null ? null : asked.from();
        return from == null
                ? List.of()
                : keeping.targets(importId, from.level(), typed.strip()).stream()
                        .map(side -> side.code() + " " + side.name() + " · " + side.parent())
                        .toList();
    }

    public void export() {
        spreadsheet.send(
                new Listing<SuccessionRow>("divisions.comparison.title")
                        .about(formats.word("divisions.tab", tab) + " " + text)
                        .column("divisions.comparison.fromCode", row -> cell(row.from(), SuccessionRow.Side::code))
                        .column("divisions.comparison.from", row -> cell(row.from(), SuccessionRow.Side::name))
                        .column("divisions.comparison.fromParent", row -> cell(row.from(), SuccessionRow.Side::parent))
                        .column("divisions.comparison.toCode", row -> cell(row.to(), SuccessionRow.Side::code))
                        .column("divisions.comparison.to", row -> cell(row.to(), SuccessionRow.Side::name))
                        .column("divisions.comparison.toParent", row -> cell(row.to(), SuccessionRow.Side::parent))
                        .column("divisions.comparison.kind", row -> formats.word("divisions.succession", row.kind()))
                        .column("divisions.comparison.basis", row -> formats.word("divisions.basis", row.basis()))
                        .column("divisions.comparison.confirmedBy", SuccessionRow::confirmedBy)
                        .column("divisions.comparison.confirmedAt", SuccessionRow::confirmedAt),
                rows.all());
    }

    private static @Nullable String cell(SuccessionRow.@Nullable Side side, Function<SuccessionRow.Side, String> part) {
        return side == null ? null : part.apply(side);
    }

    /** @return how many there are of a tab */
    public long count(ComparisonTab of) {
        return of.all(counted());
    }

    /** @return how many of what the list is narrowed to wait, whatever the text */
    public long getWaiting() {
        return tab.open(counted());
    }

    private List<SuccessionCount> counted() {
        List<SuccessionCount> read = counts;
        if (read == null) {
            read = edition == null ? List.of() : keeping.counts(importId);
            counts = read;
        }
        return read;
    }

    public boolean isEditable() {
        return edition != null && edition.state() == ImportState.COMPARED;
    }

    /** @return whether the reader brought the table in, so that another has to confirm it and put it in force */
    public boolean isOwn() {
        return edition != null && Faces.getRemoteUser().equals(edition.broughtBy());
    }

    /** @return whether the reader may confirm */
    public boolean isConfirming() {
        return isEditable() && !isOwn();
    }

    public @Nullable ImportRow getEdition() {
        return edition;
    }

    public Rows getRows() {
        return rows;
    }

    public ComparisonTab[] getTabs() {
        return ComparisonTab.values();
    }

    public ComparisonTab getTab() {
        return tab;
    }

    public void setTab(ComparisonTab tab) {
        this.tab = tab;
    }

    public @Nullable SuccessionRow getAsked() {
        return asked;
    }

    public long getImportId() {
        return importId;
    }

    public void setImportId(long importId) {
        this.importId = importId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    /** @return whether nothing waits any more */
    public boolean isReady() {
        return isEditable() && ComparisonTab.OPEN.open(counted()) == 0;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public boolean isFurther() {
        return further;
    }

    public void setFurther(boolean further) {
        this.further = further;
    }
}
