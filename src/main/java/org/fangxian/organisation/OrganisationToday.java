package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.divisions.Divisions;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** How many units and areas of the keeper have nobody who answers for them. */
@ApplicationScoped
class OrganisationToday implements TodaySource {
    @Inject
    private ResponsibilityRows rows;

    @Inject
    private Divisions divisions;

    @Inject
    private UnitAccess access;

    @Override
    public List<TodayItem> today() {
        Jurisdiction kept = access.jurisdiction(UnitAccess.KEEPER);
        if (kept.isEmpty()) {
            return List.of();
        }
        long units = rows.countUnits(kept);
        long areas = rows.countAreas(kept, divisions.edition().getId());
        return units + areas == 0
                ? List.of()
                : List.of(new TodayItem(
                        TodayItem.Urgency.WAITING,
                        "organisation.today.unassigned",
                        List.of(units, areas),
                        units + areas,
                        null,
                        "organisation.today.unassigned.open",
                        "/organisation/unassigned.xhtml"));
    }
}
