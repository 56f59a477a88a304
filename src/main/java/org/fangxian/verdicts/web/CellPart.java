package org.fangxian.verdicts.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.checks.CheckFailure;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Badge;
import org.fangxian.shared.web.Part;
import org.fangxian.verdicts.BoardCell;

/**
 * {@code fx:boardCell}: a report on the board, as a link to it with its state, which stands within, and verdicts, and below what
 * contradicts it. One component that asks once: a county's board has hundreds of cells, and drawn of parts each is a score of components.
 */
@FacesComponent("org.fangxian.BoardCell")
public class CellPart extends Part {
    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** The state within is drawn by the link, where there is one. */
    @Override
    public void encodeChildren(FacesContext faces) {}

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (!isRendered()) {
            return;
        }
        BoardCell cell = (BoardCell) getAttributes().get("value");
        Texts texts = Texts.of(faces.getViewRoot().getLocale());
        if (cell == null) {
            notAsked(faces.getResponseWriter(), texts.getString("verdicts.notAsked"));
        } else {
            link(faces, cell, badges(cell, texts));
            contradictions(faces.getResponseWriter(), cell, texts);
        }
    }

    private void notAsked(ResponseWriter writer, String words) throws IOException {
        writer.startElement("span", this);
        writer.writeAttribute("class", "fx-notasked", null);
        writer.writeAttribute("title", words, null);
        span(writer, "fx-hidden", words);
        writer.endElement("span");
    }

    private void link(FacesContext faces, BoardCell cell, List<Badge> badges) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement("a", this);
        writer.writeAttribute("class", "fx-cell", null);
        writer.writeURIAttribute(
                "href",
                faces.getExternalContext().getRequestContextPath()
                        + getAttributes().get("address"),
                null);
        if (cell.state() != null) {
            super.encodeChildren(faces);
        }
        for (Badge badge : badges) {
            badge.write(writer, this);
        }
        writer.endElement("a");
    }

    private void contradictions(ResponseWriter writer, BoardCell cell, Texts texts) throws IOException {
        for (CheckFailure failure : cell.contradictions()) {
            span(writer, "fx-cell-note", failure.text(texts));
        }
    }

    private static List<Badge> badges(BoardCell cell, Texts texts) {
        List<Badge> badges = new ArrayList<>();
        if (cell.state() == null && cell.verdicts().isEmpty()) {
            badges.add(new Badge("none", "circle", texts.getString("reporting.notBegun")));
        }
        cell.verdicts().forEach(verdict -> badges.add(VerdictBadge.of(verdict, texts)));
        return badges;
    }
}
