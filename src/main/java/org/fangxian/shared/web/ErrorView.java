package org.fangxian.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.fangxian.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** What the error pages say: the refusal in its own words, or the incident number under which the log has the rest. */
@Named
@RequestScoped
public class ErrorView {
    /** The request attribute under which a failure of a plain servlet is found. */
    static final String FAILURE = "org.fangxian.failure";

    @Inject
    private Formats formats;

    /** Answers with the status that fits; an Ajax answer keeps 200, or its content would not be shown. */
    public void answer(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseStatus(status);
        }
    }

    /** @return the refusal's own text, or that of the key when the server refused */
    public String refusal(String otherwise) {
        for (String place : new String[] {DomainExceptionHandler.REFUSAL, RequestDispatcher.ERROR_EXCEPTION}) {
            if (request().get(place) instanceof DomainException refusal) {
                return formats.text(refusal.key(), refusal.args());
            }
        }
        return formats.text(otherwise);
    }

    /** @return the number to give when asking for help; what failed outside a page is logged under it now */
    public @Nullable Object getIncident() {
        Object known = request().get(FullAjaxExceptionHandler.EXCEPTION_UUID);
        if (known != null) {
            return known;
        }
        for (String place : new String[] {FAILURE, RequestDispatcher.ERROR_EXCEPTION}) {
            if (request().get(place) instanceof Throwable thrown) {
                return Incidents.begin(request(), thrown);
            }
        }
        return null;
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }
}
