package org.fangxian.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;

/** Says who is asked for what: from what is kept of forms and units, without a statement of its own. */
@ApplicationScoped
class FormAssembly {
    @Inject
    private FormShelf shelf;

    @Inject
    private CommandStructure structure;

    Optional<FormVersion> version(String form, Unit unit, LocalDate date) {
        return filedBy(unit, date).stream()
                .filter(version -> version.form().code().equals(form))
                .findFirst();
    }

    List<FormVersion> filedBy(Unit unit, LocalDate date) {
        FormBook book = shelf.book();
        return book.versions(date).stream()
                .filter(version -> version.unitKind() == unit.getKind() && book.asks(version, unit.getId()))
                .toList();
    }

    Map<UnitKind, FormVersion> versions(String form, LocalDate date) {
        Map<UnitKind, FormVersion> found = new EnumMap<>(UnitKind.class);
        shelf.book().versions(date).stream()
                .filter(version -> version.form().code().equals(form))
                .forEach(version -> found.put(version.unitKind(), version));
        return found;
    }

    List<FormVersion> versionsFrom(String form, LocalDate date) {
        return shelf.book()
                .versions(version ->
                        version.form().code().equals(form) && !version.validTo().isBefore(date));
    }

    List<RegisterRow> register(LocalDate date) {
        FormBook book = shelf.book();
        List<FormVersion> versions = book.versions(date);
        return book.forms().stream().map(form -> row(form, versions)).toList();
    }

    private static RegisterRow row(Form form, List<FormVersion> versions) {
        Set<String> asked = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        versions.forEach(version -> (version.form().equals(form) ? asked : others).addAll(version.codes()));
        others.retainAll(asked);
        return new RegisterRow(form, asked.size(), List.copyOf(others));
    }

    /** The asked units with their forms, in the order of the unit tree and of the register. */
    List<Asking> askings(Collection<UnitKind> kinds, Jurisdiction jurisdiction, LocalDate date) {
        FormBook book = shelf.book();
        List<FormVersion> versions = book.versions(date);
        return structure.on(date).within(jurisdiction).stream()
                .filter(unit -> kinds.contains(unit.getKind()))
                .flatMap(unit -> askings(book, versions, unit))
                .toList();
    }

    private static Stream<Asking> askings(FormBook book, List<FormVersion> versions, Unit unit) {
        return versions.stream()
                .filter(version -> version.unitKind() == unit.getKind() && book.asks(version, unit.getId()))
                .map(version -> new Asking(version, unit.getId(), unit.getCode(), unit.getName(), unit.getKind()));
    }
}
