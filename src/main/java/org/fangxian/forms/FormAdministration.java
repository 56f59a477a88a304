package org.fangxian.forms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Turns;

/** Adds indicators and publishes form versions. What today's reports ask is never changed: only tomorrow's. */
@Stateless
@RolesAllowed({Roles.SYSTEM_ADMIN, Roles.SYSTEM})
public class FormAdministration {
    private static final int LATEST_DEADLINE = 24 * 60;

    @Inject
    private Forms forms;

    @Inject
    private ReferenceEdition edition;

    @Inject
    private AuditTrail audit;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    /** Adds an indicator; refuses a code in use, and everything that {@link IndicatorRules} name. */
    public void addIndicator(Indicator indicator) {
        turns.take(List.of("indicator " + indicator.code()));
        IndicatorRules.require(indicator);
        if (forms.indicators(Set.of(indicator.code())).containsKey(indicator.code())) {
            throw new VersionRefused("forms.indicator.exists", indicator.code());
        }
        forms.add(new IndicatorEntry(indicator));
        edition.changed();
        audit.done(new AuditEvent("forms.indicatorAdded", indicator.code()));
    }

    /**
     * Publishes a form's next version: what it asks and by when. It takes effect with its first reporting date, without a
     * restart; what was due before stays due as it was. Refuses a date before tomorrow or not after the version published
     * last, a deadline that is none of the day, a kind of unit that does not file the form, no or repeated or unknown
     * indicators.
     */
    public void publish(NewVersion version) {
        if (!version.validFrom().isAfter(CityTime.today(clock))) {
            throw new VersionRefused("forms.version.tooEarly", version.validFrom());
        }
        requireDeadline(version);
        requireIndicators(version);
        takeTurn(version.form());
        version.unitKinds().forEach(kind -> publishFor(kind, version));
        edition.changed();
        audit.done(new AuditEvent("forms.versionPublished", version.form(), null, words(version)));
    }

    /**
     * Withdraws the version published last for a kind of unit, as long as its first day has not come; the one before it
     * holds on. Refuses every other.
     */
    public void withdraw(String form, UnitKind kind, LocalDate validFrom) {
        takeTurn(form);
        VersionEntry last = last(form, kind);
        if (!last.validFrom().equals(validFrom) || !validFrom.isAfter(CityTime.today(clock))) {
            throw new VersionRefused("forms.version.begun", validFrom);
        }
        forms.remove(last);
        forms.flush();
        last(form, kind, validFrom.minusDays(1)).reopen();
        edition.changed();
        audit.done(new AuditEvent("forms.versionWithdrawn", form, null, kind + " " + validFrom));
    }

    /** One at a time publishes or withdraws a form's versions. */
    private void takeTurn(String form) {
        turns.take(List.of("form " + form));
    }

    private static String words(NewVersion version) {
        Integer deadline = version.deadlineMinutes();
        return String.join(
                " ",
                version.validFrom().toString(),
                version.unitKinds().toString(),
                deadline == null ? "" : LocalTime.MIN.plusMinutes(deadline).toString(),
                version.indicators().toString());
    }

    private static void requireDeadline(NewVersion version) {
        Integer deadline = version.deadlineMinutes();
        if (deadline != null && (deadline < 1 || deadline > LATEST_DEADLINE)) {
            throw new VersionRefused("forms.version.deadline");
        }
    }

    private void requireIndicators(NewVersion version) {
        if (version.unitKinds().isEmpty() || version.indicators().isEmpty()) {
            throw new VersionRefused("forms.version.empty", version.form());
        }
        if (new HashSet<>(version.indicators()).size() < version.indicators().size()) {
            throw new VersionRefused("forms.version.repeated", version.form());
        }
        Map<String, Indicator> known = forms.indicators(version.indicators());
        version.indicators().stream()
                .filter(code -> !known.containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new NotFound("indicator", code);
                });
    }

    private void publishFor(UnitKind kind, NewVersion version) {
        VersionEntry last = last(version.form(), kind);
        if (!version.validFrom().isAfter(last.validFrom())) {
            throw new VersionRefused("forms.version.laterExists", last.validFrom());
        }
        last.endBefore(version.validFrom());
        forms.flush();
        forms.add(new VersionEntry(last, version));
    }

    private VersionEntry last(String form, UnitKind kind) {
        return last(form, kind, VersionEntry.OPEN);
    }

    private VersionEntry last(String form, UnitKind kind, LocalDate date) {
        return forms.version(form, kind, date).orElseThrow(() -> new NotFound(form, kind));
    }
}
