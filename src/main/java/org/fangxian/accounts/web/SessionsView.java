package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.accounts.OwnSession;
import org.fangxian.accounts.OwnSessions;
import org.fangxian.accounts.PortalSession;
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

    private @Nullable List<OwnSession> all;

    public List<OwnSession> getAll() {
        List<OwnSession> shown = all;
        if (shown == null) {
            shown = sessions.all(session.word(Faces.getRequest()));
            all = shown;
        }
        return shown;
    }

    public void endOthers() {
        sessions.endOthers(session.word(Faces.getRequest()));
        all = null;
    }
}
