package org.fangxian.shared;

import java.util.List;

/** A feature's contribution to the search; implementations are found by CDI and answer for the current caller. */
public interface SearchSource {
    /** The most that one source answers. */
    int MOST = 20;

    /** @return what the caller may open and the text names, the likeliest first; at most {@link #MOST} */
    List<SearchHit> find(SearchText asked);
}
