package org.fangxian.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/** {@code fx:badge}: one component for what lists show by the hundred. What says its own state extends it. */
@FacesComponent("org.fangxian.Badge")
public class BadgePart extends Part {
    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered()) {
            badge(faces).write(faces.getResponseWriter(), this);
        }
    }

    /** @return what is shown */
    protected Badge badge(FacesContext faces) {
        return new Badge(written("tone"), written("icon"), written("text"));
    }

    private String written(String attribute) {
        return Objects.toString(getAttributes().get(attribute), "");
    }
}
