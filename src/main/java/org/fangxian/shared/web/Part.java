package org.fangxian.shared.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A component that draws itself: for what pages show by the hundred, where a tag of many components would be slow. */
public abstract class Part extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.fangxian";
    }

    /** Writes words within a span of a style. */
    protected final void span(ResponseWriter writer, String style, String text) throws IOException {
        writer.startElement("span", this);
        writer.writeAttribute("class", style, null);
        writer.writeText(text, null);
        writer.endElement("span");
    }
}
