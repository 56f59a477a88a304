package org.fangxian.forms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.NotFound;

/** What is asked of whom. Open to every signed-in caller: forms hold no figures. */
@Stateless
@PermitAll
public class FormCatalogue {
    @Inject
    private FormShelf shelf;

    @Inject
    private FormAssembly assembly;

    @Inject
    private CommandStructure structure;

    /** @return the indicator; refuses a code that no indicator bears */
    public Indicator indicator(String code) {
        return Optional.ofNullable(shelf.book().indicators().get(code))
                .orElseThrow(() -> new NotFound("indicator", code));
    }

    /** @return the indicators by code; codes that no indicator bears are left out */
    public Map<String, Indicator> indicators(Collection<String> codes) {
        Map<String, Indicator> found = new LinkedHashMap<>(shelf.book().indicators());
        found.keySet().retainAll(Set.copyOf(codes));
        return found;
    }

    /** @return every indicator there is, for the administrator's choice */
    public List<Indicator> allIndicators() {
        return List.copyOf(shelf.book().indicators().values());
    }

    /** @return every form, in the register's order */
    public List<Form> forms() {
        return shelf.book().forms();
    }

    /** @return the form; refuses a code that no form bears */
    public Form form(String code) {
        return shelf.book().form(code).orElseThrow(() -> new NotFound("form", code));
    }

    /** @return what the form asks of the unit on a reporting date; refuses a form the unit does not file */
    public FormVersion version(String form, long unitId, LocalDate date) {
        Unit unit = structure.unitOn(unitId, date);
        return structure
                .on(date)
                .find(unitId)
                .flatMap(standing -> assembly.version(form(form).code(), standing, date))
                .orElseThrow(() -> new NotFiled(form(form).name(), unit.getName()));
    }

    /** @return the forms the unit files on a reporting date, in the register's order */
    public List<FormVersion> filedBy(long unitId, LocalDate date) {
        return structure
                .on(date)
                .find(unitId)
                .map(unit -> assembly.filedBy(unit, date))
                .orElse(List.of());
    }

    /** @return what the form asks of each kind of unit on a reporting date */
    public Map<UnitKind, FormVersion> versions(String form, LocalDate date) {
        return assembly.versions(form(form).code(), date);
    }

    /** @return the form's versions that hold on a reporting date or will hold later, by kind of unit and first day */
    public List<FormVersion> versionsFrom(String form, LocalDate date) {
        return assembly.versionsFrom(form(form).code(), date);
    }

    /** @return the versions that hold on a reporting date, in the register's order */
    public List<FormVersion> holding(LocalDate date) {
        return shelf.book().versions(date);
    }

    /** @return whether the version is asked of this unit of its kind */
    public boolean asks(FormVersion version, long unitId) {
        return shelf.book().asks(version, unitId);
    }

    /** @return the same as {@link #asks}, of the forms as they are now, for those who ask it of thousands of units */
    public BiPredicate<FormVersion, Long> asking() {
        return shelf.book()::asks;
    }

    /** @return which units of these kinds within the jurisdiction file which form on a reporting date, by unit and form */
    public List<Asking> askings(Collection<UnitKind> kinds, Jurisdiction jurisdiction, LocalDate date) {
        return assembly.askings(kinds, jurisdiction, date);
    }

    /** @return the checks that speak of no other than these indicators */
    public List<CheckRule> rules(Collection<String> indicators) {
        return shelf.book().rules().stream()
                .filter(rule -> indicators.containsAll(rule.indicators()))
                .toList();
    }

    /** @return the register of forms on a reporting date: owner, legal basis, and what another form asks too */
    public List<RegisterRow> register(LocalDate date) {
        return assembly.register(date);
    }
}
