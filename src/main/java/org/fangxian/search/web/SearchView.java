package org.fangxian.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.search.Finder;
import org.fangxian.shared.SearchHit;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** What the search of the top bar found. */
@Named
@ViewScoped
public class SearchView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Finder finder;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private String text = "";
    private transient @Nullable List<SearchHit> hits;

    public boolean isAsked() {
        return !text.isBlank();
    }

    /** @return what was found, read once for each time the page is shown */
    public List<SearchHit> getHits() {
        List<SearchHit> read = hits;
        if (read == null) {
            read = finder.find(text);
            hits = read;
        }
        return read;
    }

    /** Sends what was found as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<SearchHit>("search.title")
                        .about(text)
                        .column("search.column.kind", hit -> formats.text(hit.kindKey()))
                        .column("search.column.name", SearchHit::name)
                        .column("search.column.date", SearchHit::date)
                        .column("search.column.note", SearchHit::note),
                getHits().stream());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        hits = null;
    }
}
