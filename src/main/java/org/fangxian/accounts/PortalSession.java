package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;

/** What a browser's session remembers of whoever signed in: the account's name and the epoch it belongs to. */
@ApplicationScoped
public class PortalSession {
    private static final String ACCOUNT = "org.fangxian.account";
    private static final String EPOCH = "org.fangxian.epoch";
    private static final String FACTOR = "org.fangxian.factor";
    private static final String WORD = "org.fangxian.word";
    private static final String LOOK = "/session";

    private enum Factor {
        WAITING,
        CONFIRMED
    }

    @Inject
    private SignIn signIn;

    @Inject
    private SessionLimits limits;

    /** Begins anew for the account, under a new id, and keeps nothing of the session before. */
    public void begin(HttpServletRequest request, String name) {
        end(request);
        HttpSession session = emptied(request);
        session.setAttribute(ACCOUNT, name);
        String browser = request.getHeader("User-Agent");
        session.setAttribute(WORD, limits.begin(name, browser == null ? "" : browser));
        session.setAttribute(EPOCH, signIn.account(name).orElseThrow().sessionEpoch());
    }

    /** Begins a new session whose password was right; nothing is opened before its code was. */
    void beginWaiting(HttpServletRequest request, String name) {
        begin(request, name);
        request.getSession().setAttribute(FACTOR, Factor.WAITING);
    }

    /** The code was right: a new session. */
    public void beginConfirmed(HttpServletRequest request, String name) {
        begin(request, name);
        request.getSession().setAttribute(FACTOR, Factor.CONFIRMED);
    }

    /** A factor was enrolled in this session, which ended all others: this one goes on under a new id. */
    public void goOnConfirmed(HttpServletRequest request, String name) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(EPOCH, signIn.account(name).orElseThrow().sessionEpoch());
        session.setAttribute(FACTOR, Factor.CONFIRMED);
        limits.goOn(word(request), name);
    }

    /** Whoever merely looks how long the session lasts does nothing in it. */
    private boolean lasts(HttpServletRequest request) {
        boolean isLook = request.getServletPath().equals(LOOK) && "GET".equals(request.getMethod());
        return limits.left(word(request), !isLook).isPresent();
    }

    /** @return how long the session still lasts if nothing more is done */
    public Duration left(HttpServletRequest request) {
        return limits.left(word(request), false).orElse(Duration.ZERO);
    }

    /** @return what the session is known by in the list of sessions; empty for none */
    public String word(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object word = session == null ? null : session.getAttribute(WORD);
        return word instanceof String known ? known : "";
    }

    /** The person leaves: the session is no longer among hers. */
    public void end(HttpServletRequest request) {
        limits.end(word(request));
    }

    boolean awaitsCode(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FACTOR) == Factor.WAITING;
    }

    /** @return whose password was right in this session, and whose code is not shown yet */
    public Optional<String> awaitingCode(HttpServletRequest request) {
        return name(request).filter(name -> awaitsCode(request) && isCurrent(request, name));
    }

    /** @return whether the session began with both factors */
    public boolean isConfirmed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FACTOR) == Factor.CONFIRMED;
    }

    /** The name the session bears, if it belongs to anybody. */
    Optional<String> name(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ACCOUNT));
    }

    /** Whether the account is enabled and the session of its present epoch; one that is over is ended. */
    boolean isCurrent(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        boolean current = signIn.account(name)
                        .filter(account ->
                                Integer.valueOf(account.sessionEpoch()).equals(session.getAttribute(EPOCH)))
                        .isPresent()
                && lasts(request);
        if (!current) {
            emptied(request);
        }
        return current;
    }

    /**
     * Not invalidated: where servers share their sessions, one that begins in the request that ended another stays locked
     * for good.
     */
    private static HttpSession emptied(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!session.isNew()) {
            request.changeSessionId();
        }
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        return session;
    }
}
