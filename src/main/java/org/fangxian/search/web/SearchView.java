package org.fangxian.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.search.Finder;
import org.fangxian.shared.SearchHit;

/** What the search of the top bar found. */
@Named
@RequestScoped
public class SearchView {
    @Inject
    private Finder finder;

    private String text = "";
    private List<SearchHit> hits = List.of();

    public void open() {
        hits = finder.find(text);
    }

    public boolean isAsked() {
        return !text.isBlank();
    }

    public List<SearchHit> getHits() {
        return hits;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
