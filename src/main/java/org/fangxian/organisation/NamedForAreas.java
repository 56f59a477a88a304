package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.fangxian.divisions.AreaResponsibles;

/** Tells the pages of the divisions who answers for the areas that they show. */
@ApplicationScoped
class NamedForAreas implements AreaResponsibles {
    @Inject
    private ResponsibilityRows rows;

    @Override
    public Map<Long, String> responsible(Collection<Long> placeIds) {
        return rows.namesOfAreas(placeIds);
    }
}
