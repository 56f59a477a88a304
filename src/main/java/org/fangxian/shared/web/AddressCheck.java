package org.fangxian.shared.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Malformed;

/** Answers an address of which a parameter cannot be read with 400: a page that showed something else would mislead. */
public class AddressCheck implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() && faces.isValidationFailed() && !faces.getResponseComplete()) {
            DomainException refusal = new Malformed("shared.address.malformed", unread(faces));
            DomainExceptionHandler.answer(faces, HttpServletResponse.SC_BAD_REQUEST, Optional.of(refusal));
        }
    }

    private static String unread(FacesContext faces) {
        return ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .filter(parameter -> !parameter.isValid())
                .map(UIViewParameter::getName)
                .collect(Collectors.joining(", "));
    }
}
