package org.fangxian.reporting.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.Objects;
import org.fangxian.reporting.ReportState;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Badge;
import org.fangxian.shared.web.BadgePart;

/** {@code fx:reportState}: the state of a report. */
@FacesComponent("org.fangxian.ReportState")
public class StateBadge extends BadgePart {
    @Override
    protected Badge badge(FacesContext faces) {
        return of(
                Objects.requireNonNull((ReportState) getAttributes().get("state")),
                Texts.of(faces.getViewRoot().getLocale()));
    }

    private static Badge of(ReportState state, Texts texts) {
        String word = texts.getString("reporting.ReportState." + state);
        return switch (state) {
            case DRAFT -> new Badge("none", "pencil", word);
            case SUBMITTED -> new Badge("active", "send", word);
            case ACCEPTED -> new Badge("done", "check-circle", word);
            case RETURNED -> new Badge("late", "undo", word);
        };
    }
}
