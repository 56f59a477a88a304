package org.fangxian.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.SearchHit;
import org.fangxian.shared.SearchSource;
import org.fangxian.shared.SearchText;

/** Finds things by what one has in hand: a name, a code, a receipt number, a date. Each source answers for the caller alone. */
@Stateless
@PermitAll
public class Finder {
    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private Clock clock;

    /** @return what the text names, kind by kind; nothing for a blank text */
    public List<SearchHit> find(String text) {
        SearchText asked = new SearchText(text, CityTime.today(clock));
        return asked.text().isEmpty()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.find(asked).stream())
                        .sorted(Comparator.comparing(SearchHit::kindKey))
                        .toList();
    }
}
