package org.fangxian.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fangxian.shared.Texts;

/** Asked of every field and parameter (faces-config.xml): refuses days that lie ages away, which no database counts with. */
@FacesValidator("fangxian.plausibleDay")
public class PlausibleDay implements Validator<Object> {
    @Override
    public void validate(FacesContext faces, UIComponent field, Object value) {
        if (value instanceof LocalDate day && !Parameters.isPlausible(day.getYear())
                || value instanceof LocalDateTime moment && !Parameters.isPlausible(moment.getYear())) {
            Texts texts = Texts.of(faces.getViewRoot().getLocale());
            throw new ValidatorException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, texts.format("shared.date.implausible", value), null));
        }
    }
}
