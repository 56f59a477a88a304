package org.fangxian.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A state as pages show it.
 *
 * @param tone late, low, done, active or none
 * @param icon of PrimeIcons, without pi-
 */
public record Badge(String tone, String icon, String text) {
    public void write(ResponseWriter writer, UIComponent part) throws IOException {
        writer.startElement("span", part);
        writer.writeAttribute("class", "fx-badge fx-tone-" + tone, null);
        writer.startElement("i", part);
        writer.writeAttribute("class", "pi pi-" + icon, null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.endElement("i");
        writer.writeText(text, null);
        writer.endElement("span");
    }
}
