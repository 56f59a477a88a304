package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.reading.DonationDetail;
import org.jspecify.annotations.Nullable;

/** What of a published donation is wrong, and what is right, as it is typed. */
@Dependent
public class ErratumForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Catalogue catalogue;

    private String request = UUID.randomUUID().toString();
    private boolean shown;
    private ErratumField field = ErratumField.AMOUNT;
    private @Nullable Long line;
    private String became = "";
    private String reason = "";

    public void show() {
        shown = true;
    }

    /** Puts the form away, and what was typed. */
    public void clear() {
        request = UUID.randomUUID().toString();
        shown = false;
        line = null;
        became = "";
        reason = "";
    }

    Correction correction(DonationDetail donation) {
        boolean amount = field == ErratumField.AMOUNT;
        String typed = String.join("\n", field.name(), String.valueOf(line), became, reason);
        return new Correction(
                donation.head().number(),
                field,
                amount ? line : null,
                amount
                        ? item(donation)
                                .map(item -> LineReader.written(item, became))
                                .orElse(became)
                        : became,
                amount ? item(donation).map(item -> item.amount(became)).orElse(null) : null,
                reason,
                RequestKey.of(
                        "supplies.donations.correct " + request, donation.head().number() + '\n' + typed));
    }

    /** The item of the line that was chosen. */
    private Optional<ItemView> item(DonationDetail donation) {
        return donation.lines().stream()
                .filter(one -> Long.valueOf(one.id()).equals(line))
                .findFirst()
                .flatMap(one -> catalogue.items().stream()
                        .filter(item -> item.id() == one.lot().itemId())
                        .findFirst());
    }

    public ErratumField[] getFields() {
        return ErratumField.values();
    }

    public boolean isShown() {
        return shown;
    }

    public boolean isOfAmount() {
        return field == ErratumField.AMOUNT;
    }

    public ErratumField getField() {
        return field;
    }

    public void setField(ErratumField field) {
        this.field = field;
    }

    public @Nullable Long getLine() {
        return line;
    }

    public void setLine(@Nullable Long line) {
        this.line = line;
    }

    public String getBecame() {
        return became;
    }

    public void setBecame(String became) {
        this.became = became;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
