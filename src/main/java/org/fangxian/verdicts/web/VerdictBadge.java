package org.fangxian.verdicts.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.Objects;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Badge;
import org.fangxian.shared.web.BadgePart;
import org.fangxian.verdicts.Verdict;

/** {@code fx:verdict}: a verdict on a report. */
@FacesComponent("org.fangxian.Verdict")
public class VerdictBadge extends BadgePart {
    @Override
    protected Badge badge(FacesContext faces) {
        return of(
                Objects.requireNonNull((Verdict) getAttributes().get("verdict")),
                Texts.of(faces.getViewRoot().getLocale()));
    }

    static Badge of(Verdict verdict, Texts texts) {
        String word = texts.getString("verdicts.Verdict." + verdict);
        return switch (verdict) {
            case MISSING -> new Badge("late", "times-circle", word);
            case LATE -> new Badge("low", "clock", word);
            case ZERO -> new Badge("none", "minus-circle", word);
            case CONTRADICTED -> new Badge("late", "exclamation-triangle", word);
        };
    }
}
