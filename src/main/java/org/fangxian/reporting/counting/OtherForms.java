package org.fangxian.reporting.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.Form;

/** What the same unit has already reported with another form. */
final class OtherForms {
    private OtherForms() {}

    /** @param filed what the units filed of the day, with whichever form */
    static Stream<SourcedFigure> of(Collection<CountedFigure> filed, List<Form> register) {
        Map<String, Form> forms = register.stream().collect(Collectors.toMap(Form::code, Function.identity()));
        return filed.stream()
                .filter(figure -> figure.amount() != null)
                .map(figure -> new SourcedFigure(
                        figure.indicator(),
                        figure.unitId(),
                        Objects.requireNonNull(figure.amount()),
                        figure.form(),
                        true,
                        "reporting.source.otherForm",
                        List.of(Objects.requireNonNull(forms.get(figure.form())).name())));
    }
}
