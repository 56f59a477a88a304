package org.fangxian.allocation.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fangxian.allocation.Allocation;
import org.fangxian.allocation.AllocationPreview;
import org.fangxian.allocation.Claim;
import org.fangxian.allocation.ClaimRefused;
import org.fangxian.allocation.Outcome;
import org.fangxian.allocation.Share;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** An amount that is too short, the claims on it, and what every rule would make of them, side by side. */
@Named
@ViewScoped
public class SharingView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The shares of one unit, by every rule in their order; null where a rule cannot be asked. */
    public record Row(ClaimLine line, List<@Nullable Share> shares) {}

    @Inject
    private AllocationPreview preview;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private Formats formats;

    private String item = "";
    private @Nullable BigDecimal amount;
    private BigDecimal step = BigDecimal.ONE;
    private @Nullable UnitRow unit;
    private final List<ClaimLine> lines = new ArrayList<>();
    private transient List<Outcome> outcomes = List.of();
    private transient List<Row> rows = List.of();

    /** Opens the page with those who usually claim. */
    public void open() {
        if (lines.isEmpty()) {
            preview.claimants().forEach(one -> lines.add(new ClaimLine(one)));
        }
    }

    /** Adds the unit chosen; one that is there already stays as it is. */
    public void add() {
        UnitRow chosen = unit;
        if (chosen != null && lines.stream().noneMatch(line -> line.getUnit().id() == chosen.id())) {
            lines.add(new ClaimLine(chosen));
        }
        unit = null;
        forget();
    }

    public void remove(ClaimLine line) {
        lines.remove(line);
        forget();
    }

    private void forget() {
        outcomes = List.of();
        rows = List.of();
    }

    /** Shares out by every rule; claims of nothing, with neither request nor use, take no part. */
    public void compute() {
        forget();
        List<ClaimLine> claiming =
                lines.stream().filter(SharingView::isClaiming).toList();
        List<Claim> claims = claiming.stream().map(ClaimLine::claim).toList();
        outcomes = preview.compare(amount == null ? BigDecimal.ZERO : amount, step, claims);
        rows = IntStream.range(0, claiming.size())
                .mapToObj(i -> new Row(claiming.get(i), shares(i)))
                .toList();
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(formats.text("allocation.said.computed", claims.size())));
    }

    private static boolean isClaiming(ClaimLine line) {
        return line.getRequest() != null || line.getBurn() != null;
    }

    private List<@Nullable Share> shares(int place) {
        List<@Nullable Share> shares = new ArrayList<>();
        outcomes.forEach(outcome -> {
            Allocation allocation = outcome.allocation();
            shares.add(allocation == null ? null : allocation.shares().get(place));
        });
        return shares;
    }

    /** Sends claims and shares as a spreadsheet. */
    public void export() {
        compute();
        Listing<Row> listing = new Listing<Row>("allocation.title")
                .about(item + " " + amount)
                .column("allocation.unit.code", row -> row.line().getUnit().code())
                .column("allocation.unit", row -> row.line().getUnit().name())
                .column("allocation.request", row -> row.line().getRequest())
                .column("allocation.stock", row -> row.line().getStock())
                .column("allocation.burn", row -> row.line().getBurn())
                .column("allocation.weight", row -> row.line().getWeight())
                .column("allocation.tier", row -> row.line().getTier());
        IntStream.range(0, outcomes.size()).forEach(place -> column(listing, place));
        spreadsheet.send(listing, rows.stream());
    }

    private void column(Listing<Row> listing, int place) {
        String rule = "allocation.SharingRule." + outcomes.get(place).rule();
        listing.column(rule, row -> amount(row.shares().get(place)));
        listing.column("allocation.daysAfter", row -> days(row.shares().get(place)));
    }

    private static @Nullable BigDecimal amount(@Nullable Share share) {
        return share == null ? null : share.amount();
    }

    private static @Nullable BigDecimal days(@Nullable Share share) {
        return share == null ? null : share.daysAfter();
    }

    /** @return why the rule cannot be asked, in the reader's language */
    public String refused(Outcome outcome) {
        ClaimRefused refusal = outcome.refusal();
        return refusal == null
                ? ""
                : formats.text(
                        "allocation.refused",
                        formats.word("allocation.SharingRule", outcome.rule()),
                        formats.text(refusal.key(), refusal.args()));
    }

    public List<Outcome> getOutcomes() {
        return outcomes == null ? List.of() : outcomes;
    }

    public List<Row> getRows() {
        return rows == null ? List.of() : rows;
    }

    public List<ClaimLine> getLines() {
        return lines;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public BigDecimal getStep() {
        return step;
    }

    public void setStep(BigDecimal step) {
        this.step = step;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }
}
