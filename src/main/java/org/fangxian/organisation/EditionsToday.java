package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.divisions.editions.EditionKeeping;
import org.fangxian.divisions.editions.ImportRow;
import org.fangxian.divisions.editions.ImportState;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** Which editions of the divisions wait for the city's system administrators: to be confirmed, or to be put in force. */
@ApplicationScoped
class EditionsToday implements TodaySource {
    @Inject
    private EditionKeeping editions;

    @Inject
    private CommandStructure structure;

    @Inject
    private UnitAccess access;

    @Override
    public List<TodayItem> today() {
        boolean keepsCity = access.jurisdiction(UnitAccess.KEEPER)
                .roots()
                .contains(structure.root().getId());
        return keepsCity
                ? editions.editions().stream()
                        .filter(edition -> edition.state() == ImportState.COMPARED)
                        .map(EditionsToday::line)
                        .toList()
                : List.of();
    }

    private static TodayItem line(ImportRow edition) {
        String key = edition.open() == 0 ? "organisation.today.edition.ready" : "organisation.today.edition.open";
        return new TodayItem(
                TodayItem.Urgency.WAITING,
                key,
                List.of(edition.effectiveOn().toString(), edition.open()),
                Math.max(1, edition.open()),
                null,
                "organisation.today.edition.look",
                "/divisions/comparison.xhtml?edition=" + edition.id());
    }
}
