package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.fangxian.shared.SearchHit;
import org.fangxian.shared.SearchSource;
import org.fangxian.shared.SearchText;

/** Units by name or code, of the whole command structure, which every caller may see. */
@ApplicationScoped
class UnitSearch implements SearchSource {
    @Inject
    private Units units;

    @Override
    public List<SearchHit> find(SearchText asked) {
        Jurisdiction city = new Jurisdiction(Set.of(units.tree().root().getId()));
        return units.search(city, asked.text(), MOST).stream()
                .map(UnitSearch::hit)
                .toList();
    }

    private static SearchHit hit(UnitRow unit) {
        return new SearchHit(
                "organisation.search.unit",
                unit.name(),
                null,
                (unit.parentName() + " " + unit.code()).strip(),
                "/organisation/units.xhtml?unit=" + unit.id());
    }
}
