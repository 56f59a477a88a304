package org.fangxian.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.RevisionView;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.web.KnownAtChoice;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A report as filed: figures, explanations, history, and the reviewer's word. */
@Named
@ViewScoped
public class ReportView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Under this name the entry page hands over the receipt's number. */
    static final String RECEIPT = "receipt";

    @Inject
    private ReportDetail detail;

    @Inject
    private Reviewing reviewing;

    @Inject
    private ReportAddress address;

    @Inject
    private CurrentUser user;

    @Inject
    private KnownAtChoice known;

    private @Nullable Integer revision;
    private @Nullable String receipt;
    private String reason = "";
    private boolean returning;

    @PostConstruct
    void takeReceipt() {
        receipt = Faces.getFlashAttribute(RECEIPT);
    }

    /** Shows the report as known at the instant chosen. */
    public void reload() {
        known.apply();
        revision = null;
        returning = false;
        detail.clear();
    }

    /** Shows one of the revisions. */
    public void look(int number) {
        revision = number;
        detail.clear();
    }

    public void accept() {
        reviewing.accept(shown().id());
        detail.clear();
    }

    /** Asks for the reason of a return. */
    public void beginReturn() {
        returning = true;
    }

    public void cancelReturn() {
        returning = false;
    }

    public void giveBack() {
        reviewing.giveBack(shown().id(), reason);
        returning = false;
        reason = "";
        detail.clear();
    }

    private RevisionView shown() {
        return Objects.requireNonNull(getFiled()).shown();
    }

    public ReportDetail getDetail() {
        return detail;
    }

    /** @return the report, read anew after every action */
    public @Nullable Filed getFiled() {
        Filed filed = detail.getFiled();
        if (filed == null) {
            detail.show(address.key(), known.get(), revision);
        }
        return detail.getFiled();
    }

    /** @return whether the caller may accept or return what is shown */
    public boolean isReviewable() {
        Filed filed = getFiled();
        return filed != null
                && !filed.isNone()
                && filed.isLatestShown()
                && known.get().isLatest()
                && filed.shown().state() == ReportState.SUBMITTED
                && user.isAbove("REVIEWER", filed.key().unitId());
    }

    /** @return whether the caller may file or correct it */
    public boolean isCorrectable() {
        return known.get().isLatest() && user.isFor("REPORTER", address.key().unitId());
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public KnownAtChoice getKnown() {
        return known;
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

    public ReportAddress getAddress() {
        return address;
    }
}
