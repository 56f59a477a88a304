package org.fangxian.audit.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.fangxian.audit.AppendOnly;
import org.fangxian.audit.AuditChain;
import org.fangxian.audit.ChainState;
import org.fangxian.audit.Verification;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;

/** The chain's state, its verification in steps that the page asks for one by one, and its purge. */
@Named
@ViewScoped
public class ChainView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AuditChain chain;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private @Nullable ChainState state;
    private @Nullable Verification verification;
    private @Nullable LocalDate before;

    /** @return where the chain stands, read once for each time the page is shown */
    public ChainState getState() {
        ChainState read = state;
        if (read == null) {
            read = chain.state();
            state = read;
        }
        return read;
    }

    /** Begins to verify; the page goes on by itself. */
    public void verify() {
        state = null;
        verification = chain.begin();
    }

    /** Goes on with the verification that runs, if one does. */
    public void goOn() {
        if (isRunning() && verification != null) {
            verification = chain.goOn(verification);
            state = null;
        }
    }

    /** Stops at once; what was verified stays to be read. */
    public void stop() {
        verification = null;
    }

    public boolean isRunning() {
        return verification != null && !verification.finished();
    }

    /** Deletes what is older than the day. */
    public void purge() {
        if (before != null) {
            int entries = chain.purge(before);
            state = null;
            verification = null;
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(formats.text("audit.purge.done", entries)));
        }
    }

    /** @return the latest day up to which the trail may be purged */
    public LocalDate getLatest() {
        return now.today().minusDays(AppendOnly.KEPT_DAYS);
    }

    public @Nullable Verification getVerification() {
        return verification;
    }

    public @Nullable LocalDate getBefore() {
        return before;
    }

    public void setBefore(@Nullable LocalDate before) {
        this.before = before;
    }
}
