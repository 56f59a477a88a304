package org.fangxian.verdicts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.KnownAt;

/** Who is late, missing, silent or contradicted, among the units the caller may see. */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM})
public class Verdicts {
    /** The roles that may read verdicts. */
    static final String[] READERS = {
        Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER
    };

    @Inject
    private Court court;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private Authority authority;

    /**
     * @param levels of which kinds of unit
     * @return the verdicts on a reporting date's reports as known at the instant, in the order of the unit tree; a report
     *     that is not yet due has none
     */
    public List<UnitVerdict> verdicts(LocalDate date, KnownAt knownAt, Collection<UnitKind> levels) {
        return court.judge(catalogue.askings(levels, authority.jurisdiction(READERS), date), date, knownAt).stream()
                .flatMap(judged -> judged.each(date))
                .toList();
    }

    /** @return of those, what is late, missing or 0; nothing is compared, which takes one statement */
    public List<UnitVerdict> inTime(LocalDate date, KnownAt knownAt, Collection<UnitKind> levels) {
        List<Asking> askings = catalogue.askings(levels, authority.jurisdiction(READERS), date);
        return court.inTime(Map.of(date, askings), knownAt).getOrDefault(date, List.of()).stream()
                .flatMap(judged -> judged.each(date))
                .toList();
    }
}
