package org.fangxian.forms.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.forms.FormAdministration;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.NewVersion;
import org.fangxian.forms.RegisterRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Messages;

/** The register of forms: who asks for what on which basis, what is asked twice, and the next version. */
@Named
@ViewScoped
public class FormsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private FormAdministration administration;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private NewVersionForm next;

    private @Nullable String code;
    private @Nullable LocalDate date;
    private transient @Nullable List<RegisterRow> register;
    private transient @Nullable Map<String, Indicator> indicators;

    /** Shows a form beside the register. */
    public void open(String form) {
        code = form;
        next.clear();
    }

    /** Shows the register as of the day chosen. */
    public void reload() {
        register = null;
        next.clear();
    }

    /** Begins the next version with what one asks, for every kind of unit of which the same is asked. */
    public void begin(FormVersion base) {
        next.begin(base, getVersions(), now.today().plusDays(1));
    }

    /** @return whether the version can be withdrawn: the last one, whose first day has not come */
    public boolean isWithdrawable(FormVersion version) {
        return version.isLast() && version.validFrom().isAfter(now.today());
    }

    public void withdraw(FormVersion version) {
        administration.withdraw(version.form().code(), version.unitKind(), version.validFrom());
        Messages.addGlobalInfo("{0}", formats.text("forms.withdrawn", formats.date(version.validFrom())));
        next.clear();
        register = null;
    }

    public void publish() {
        String form = Objects.requireNonNull(code);
        NewVersion version = next.version(form);
        administration.publish(version);
        Messages.addGlobalInfo(
                "{0}", formats.text("forms.published", catalogue.form(form).name(), formats.date(version.validFrom())));
        next.clear();
        register = null;
    }

    public List<RegisterRow> getRegister() {
        List<RegisterRow> shown = register;
        if (shown == null) {
            shown = catalogue.register(date == null ? now.today() : date);
            register = shown;
        }
        return shown;
    }

    public @Nullable RegisterRow getOpened() {
        return getRegister().stream()
                .filter(row -> row.form().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Sends the register as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<RegisterRow>("forms.register.title")
                        .column("forms.form", row -> row.form().name())
                        .column("forms.owner", row -> row.form().owner())
                        .column("forms.legalBasis", row -> row.form().legalBasis())
                        .column("forms.indicatorCount", RegisterRow::indicators)
                        .column(
                                "forms.alsoAsked",
                                row -> row.alsoAsked().stream().map(this::name).collect(Collectors.joining("\n"))),
                getRegister().stream());
    }

    /** Sends the versions of the form shown as a spreadsheet. */
    public void exportVersions() {
        spreadsheet.send(
                new Listing<FormVersion>("forms.versions")
                        .about(String.valueOf(code))
                        .column("forms.form", version -> version.form().name())
                        .column("forms.unitKind", version -> formats.word("organisation.kind", version.unitKind()))
                        .column("forms.version", FormVersion::number)
                        .column("forms.validFrom", FormVersion::validFrom)
                        .column("forms.validTo", version -> version.isLast() ? null : version.validTo())
                        .column("forms.deadline", version -> formats.time(version.dueAt(version.validFrom())))
                        .column(
                                "forms.indicatorCount",
                                version -> version.indicators().size()),
                getVersions().stream());
    }

    /** Sends what the form shown asks as a spreadsheet. */
    public void exportAsked() {
        spreadsheet.send(
                IndicatorsView.listing("forms.asked", formats).about(String.valueOf(code)), getAsked().stream());
    }

    /** @return the versions that hold today and all that take effect later, by kind of unit */
    public List<FormVersion> getVersions() {
        return code == null ? List.of() : catalogue.versionsFrom(code, now.today());
    }

    /** @return what the version that holds longest asks */
    public List<Indicator> getAsked() {
        Stream<FormVersion> versions = getVersions().stream();
        Optional<FormVersion> last = versions.reduce((one, other) -> other);
        return last.map(FormVersion::indicators).orElse(List.of());
    }

    /** @return the indicator's name */
    public String name(String indicator) {
        Map<String, Indicator> known = indicators;
        if (known == null) {
            known = catalogue.indicators(
                    catalogue.allIndicators().stream().map(Indicator::code).toList());
            indicators = known;
        }
        Indicator found = known.get(indicator);
        return found == null ? indicator : found.name();
    }

    /** @return the indicators that the next version does not ask yet */
    public List<Indicator> getChoice() {
        return catalogue.allIndicators().stream()
                .filter(indicator -> !next.getCodes().contains(indicator.code()))
                .toList();
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public NewVersionForm getNext() {
        return next;
    }
}
