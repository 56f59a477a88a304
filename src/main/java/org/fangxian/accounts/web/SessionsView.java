package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.accounts.OwnSession;
import org.fangxian.accounts.OwnSessions;
import org.fangxian.accounts.PortalSession;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Where one is signed in. */
@Named
@RequestScoped
public class SessionsView {
    @Inject
    private OwnSessions sessions;

    @Inject
    private PortalSession session;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable List<OwnSession> all;

    public List<OwnSession> getAll() {
        List<OwnSession> shown = all;
        if (shown == null) {
            shown = sessions.all(session.word(Faces.getRequest()));
            all = shown;
        }
        return shown;
    }

    /** Sends the list as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<OwnSession>("accounts.sessions.title")
                        .column("accounts.sessions.where", OwnSession::address)
                        .column("accounts.sessions.browser", OwnSession::browser)
                        .column(
                                "accounts.sessions.this",
                                row -> row.current() ? formats.text("accounts.sessions.here") : "")
                        .column("accounts.sessions.begunAgo", OwnSession::begunMinutesAgo)
                        .column("accounts.sessions.activeAgo", OwnSession::activeMinutesAgo),
                getAll().stream());
    }

    public void endOthers() {
        sessions.endOthers(session.word(Faces.getRequest()));
        all = null;
    }
}
