package org.fangxian.verdicts.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Part;
import org.fangxian.verdicts.BoardRow;

/** {@code fx:reminders}: the buttons with which a unit is reminded. The page's one command answers them all. */
@FacesComponent("org.fangxian.Reminders")
public class RemindersPart extends Part {
    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered() && getAttributes().get("row") instanceof BoardRow row) {
            Texts texts = Texts.of(faces.getViewRoot().getLocale());
            for (Reminder reminder : Reminder.of(row)) {
                button(faces.getResponseWriter(), row.unitCode(), reminder, texts);
            }
        }
    }

    private void button(ResponseWriter writer, String unit, Reminder reminder, Texts texts) throws IOException {
        writer.startElement("button", this);
        writer.writeAttribute("type", "button", null);
        writer.writeAttribute(
                "class",
                "ui-button ui-widget ui-state-default ui-button-text-icon-left ui-button-text fx-remind",
                null);
        writer.writeAttribute("title", texts.getString("verdicts.Reminder.of." + reminder), null);
        writer.writeAttribute("data-unit", unit, null);
        writer.writeAttribute("data-reminder", reminder.name(), null);
        span(writer, "ui-button-icon-left ui-icon ui-c pi pi-bell", "");
        span(writer, "ui-button-text ui-c", texts.getString("verdicts.Reminder." + reminder));
        writer.endElement("button");
    }
}
