package org.fangxian.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.Findings;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Texts;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.primefaces.csp.CspException;

/**
 * The one place where refusals become messages. A refusal met while a form is worked on is shown at the top of the same
 * page, which keeps what was typed; a missing role or unit leads to the page for 403, an unknown record to that for 404,
 * whatever else is refused of an address to that for 400, a form without a page that it belongs to to that for 410;
 * everything else to the error page with an incident number, under which it is logged.
 */
public class DomainExceptionHandler extends FullAjaxExceptionHandler {
    /** The request attribute under which an error page finds the refusal that it shows. */
    static final String REFUSAL = "org.fangxian.refusal";

    private static final String EXPIRED = "/WEB-INF/errors/expired.xhtml";

    public DomainExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            audit(faces, thrown);
            Optional<DomainException> refusal = refusal(thrown);
            if (refusal.isPresent() && isShownOnItsPage(faces, refusal.get())) {
                show(faces, refusal.get());
                events.remove();
            } else if (isAnsweredByStatus(faces)) {
                answer(faces, status(faces, thrown), refusal);
                events.remove();
            } else if (faces.getResponseComplete()) {
                events.remove(); // what failed first was answered
            }
        }
        super.handle();
    }

    /** A script's request is answered with the content of the error page, which a browser shows in place of its own. */
    private static boolean isAnsweredByStatus(FacesContext faces) {
        return !faces.getPartialViewContext().isAjaxRequest()
                && !faces.getResponseComplete()
                && !faces.getExternalContext().isResponseCommitted();
    }

    /** The status of the page that a refused call leads to; a failure gets its incident number. */
    private static int status(FacesContext faces, Throwable thrown) {
        if (Causes.find(thrown, NotFound.class).isPresent()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (Causes.find(thrown, Forbidden.class).isPresent()
                || Causes.find(thrown, EJBAccessException.class).isPresent()) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (isOfNoPage(faces, thrown)) {
            return HttpServletResponse.SC_GONE;
        }
        if (isUnreadable(faces, thrown)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        Incidents.begin(faces.getExternalContext().getRequestMap(), thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Whether the page that a form came from is not known, or never was: its state is old, another's, or invented. */
    private static boolean isOfNoPage(FacesContext faces, Throwable thrown) {
        return Causes.find(thrown, ViewExpiredException.class).isPresent()
                || faces.isPostback() && PhaseId.RESTORE_VIEW.equals(faces.getCurrentPhaseId());
    }

    /** Whether an address says what is refused, or a form lacks what every page puts into it. */
    private static boolean isUnreadable(FacesContext faces, Throwable thrown) {
        return !faces.isPostback() && refusal(thrown).isPresent()
                || Causes.find(thrown, CspException.class).isPresent();
    }

    static void answer(FacesContext faces, int status, Optional<DomainException> refusal) {
        refusal.ifPresent(text -> faces.getExternalContext().getRequestMap().put(REFUSAL, text));
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static Optional<DomainException> refusal(Throwable thrown) {
        Optional<DomainException> refusal = Causes.find(thrown, DomainException.class);
        return refusal.isPresent()
                ? refusal
                : Causes.find(thrown, OptimisticLockException.class).map(lost -> conflict());
    }

    private static DomainException conflict() {
        return new EditConflict(texts().format("shared.record"));
    }

    private static boolean isShownOnItsPage(FacesContext faces, DomainException refusal) {
        boolean isOpened = faces.isPostback() && !(refusal instanceof Forbidden || refusal instanceof NotFound);
        return isOpened && !PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
    }

    private static void show(FacesContext faces, DomainException refusal) {
        String text = texts().format(refusal.key(), refusal.args());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        if (refusal instanceof Findings findings) {
            CDI.current().select(Refused.class).get().set(findings.all());
        }
        faces.validationFailed();
        faces.renderResponse();
    }

    private static Texts texts() {
        return Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    @Override
    protected String findErrorPageLocation(FacesContext faces, Throwable thrown) {
        return isOfNoPage(faces, thrown) ? EXPIRED : super.findErrorPageLocation(faces, thrown);
    }

    /** An error page that fails itself is logged whatever it was to show. */
    @Override
    protected void logException(FacesContext faces, Throwable thrown, String page, LogReason reason) {
        if (reason == LogReason.ERROR_PAGE_ERROR) {
            Incidents.write(faces.getExternalContext().getRequestMap().get(EXCEPTION_UUID), thrown);
        } else {
            super.logException(faces, thrown, page, reason);
        }
    }

    /** What nobody foresaw is logged as every failure is, under the number that the error page will tell. */
    @Override
    protected void logException(
            FacesContext faces, Throwable thrown, String page, String message, Object... parameters) {
        boolean isRefused = refusal(thrown).isPresent()
                || Causes.find(thrown, EJBAccessException.class).isPresent();
        if (!isRefused && !isOfNoPage(faces, thrown)) {
            Incidents.write(faces.getExternalContext().getRequestMap().get(EXCEPTION_UUID), thrown);
        }
    }

    private static void audit(FacesContext faces, Throwable thrown) {
        String view = faces.getViewRoot() == null ? "" : faces.getViewRoot().getViewId();
        CDI.current().select(Refusals.class).get().audit(thrown, view);
    }
}
