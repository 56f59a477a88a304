package org.fangxian.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Snapshot;

/** Keeps what is asked, read when it was changed since. */
@ApplicationScoped
class FormShelf {
    @Inject
    private Forms forms;

    @Inject
    private ReferenceEdition edition;

    private final Snapshot<FormBook> held = new Snapshot<>();

    FormBook book() {
        return held.at(edition.current(), this::read);
    }

    private FormBook read() {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        forms.allIndicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        List<Form> register = forms.forms();
        Map<String, Form> named = register.stream().collect(Collectors.toMap(Form::code, Function.identity()));
        List<Filer> filers = forms.filers();
        List<FormVersion> versions = forms.versions().stream()
                .map(version -> assemble(version, named, filers, indicators))
                .sorted(Comparator.comparing(
                                (FormVersion version) -> version.form().sortOrder())
                        .thenComparing(version -> version.unitKind().name())
                        .thenComparing(FormVersion::validFrom))
                .toList();
        List<CheckRule> rules = forms.rules().stream().map(RuleEntry::rule).toList();
        return new FormBook(
                indicators, register, versions, filers.stream().collect(Collectors.groupingBy(Filer::formCode)), rules);
    }

    private static FormVersion assemble(
            VersionEntry version, Map<String, Form> named, List<Filer> filers, Map<String, Indicator> indicators) {
        return new FormVersion(
                version.id(),
                Objects.requireNonNull(named.get(version.formCode())),
                version.unitKind(),
                version.number(),
                version.validFrom(),
                version.validTo(),
                version.deadlineMinutes(),
                filers.stream()
                        .filter(filer -> filer.files(version.formCode(), version.unitKind()))
                        .findFirst()
                        .orElseThrow()
                        .speaksForId(),
                version.lines().stream()
                        .map(indicators::get)
                        .map(Objects::requireNonNull)
                        .toList());
    }
}
