package org.fangxian.divisions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fangxian.shared.CityTime;

/**
 * The statistical divisions of the area in the edition that holds today: National Bureau of Statistics, published codes
 * for statistics. Public knowledge, open to every signed-in caller.
 */
@Stateless
@PermitAll
public class Divisions {
    @Inject
    private Places places;

    @Inject
    private Clock clock;

    /** @return the edition that holds today */
    public DivisionEdition edition() {
        return places.editionOn(CityTime.today(clock));
    }

    /** @return the city with what is directly below it, in the edition that holds today */
    public EditionTop top() {
        DivisionEdition edition = edition();
        DivisionRow city = places.root(edition.getId());
        return new EditionTop(edition.getEditionOn(), city, places.children(edition.getId(), city.placeId()));
    }

    /** @return the place as today's edition calls it; none for a place that it no longer knows */
    public Optional<DivisionRow> division(long placeId) {
        return places.find(edition().getId(), placeId);
    }

    /** @return the divisions directly below, by code */
    public List<DivisionRow> children(long placeId) {
        return places.children(edition().getId(), placeId);
    }

    /**
     * @param after the code of the last division of the page before, empty for the first page
     * @return every division of the edition, by code
     */
    public List<DivisionRow> page(String after, int limit) {
        return places.page(edition().getId(), after, limit);
    }

    /** @return at most {@code limit} divisions whose name contains, or whose code begins with the text */
    public List<DivisionRow> search(String text, int limit) {
        return places.search(edition().getId(), text, limit);
    }
}
