package org.fangxian.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that is asked of anybody on any day, as it stood when it was read. Unchangeable, shared by all requests.
 *
 * @param indicators by code, in the order of the codes
 * @param forms in the register's order
 * @param versions in the order of the forms, then by kind of unit and first day
 * @param filers by form: boards and sums ask for each of thousands of units
 */
record FormBook(
        Map<String, Indicator> indicators,
        List<Form> forms,
        List<FormVersion> versions,
        Map<String, List<Filer>> filers,
        List<CheckRule> rules) {
    Optional<Form> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** @return the versions that hold on a reporting date */
    List<FormVersion> versions(LocalDate date) {
        return versions(version -> !date.isBefore(version.validFrom()) && !date.isAfter(version.validTo()));
    }

    List<FormVersion> versions(Predicate<FormVersion> wanted) {
        return versions.stream().filter(wanted).toList();
    }

    /** @return whether the version is asked of this unit of its kind */
    boolean asks(FormVersion version, long unitId) {
        String form = version.form().code();
        for (Filer filer : filers.getOrDefault(form, List.of())) {
            if (filer.files(form, version.unitKind()) && filer.asks(unitId)) {
                return true;
            }
        }
        return false;
    }
}
