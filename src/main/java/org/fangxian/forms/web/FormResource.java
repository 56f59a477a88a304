package org.fangxian.forms.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.JsonText;
import org.fangxian.shared.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What a form asks of each kind of unit on a reporting date. */
@Path("/forms/{form}")
@Produces(MediaType.APPLICATION_JSON)
public class FormResource {
    @Inject
    private FormCatalogue catalogue;

    @Inject
    private Clock clock;

    /** @param date the reporting date; today when it is absent */
    @GET
    public String form(@PathParam("form") String code, @QueryParam("date") @Nullable String date) {
        LocalDate day = date == null ? CityTime.today(clock) : Parameters.date(date);
        Form form = catalogue.form(code);
        JsonArrayBuilder versions = JsonText.array();
        for (Map.Entry<UnitKind, FormVersion> version :
                catalogue.versions(code, day).entrySet()) {
            versions.add(version(version.getValue(), day));
        }
        return JsonText.object()
                .add("form", form.code())
                .add("name", form.name())
                .add("owner", form.owner())
                .add("legalBasis", form.legalBasis())
                .add("date", day.toString())
                .add("versions", versions)
                .build()
                .toString();
    }

    private JsonObjectBuilder version(FormVersion version, LocalDate day) {
        JsonArrayBuilder indicators = JsonText.array();
        version.indicators().forEach(indicator -> indicators.add(indicator(indicator, day)));
        JsonArrayBuilder checks = JsonText.array();
        for (CheckRule rule : catalogue.rules(version.codes())) {
            checks.add(JsonText.object().add("code", rule.code()).add("name", rule.name()));
        }
        return JsonText.object()
                .add("unitKind", version.unitKind().name())
                .add("version", version.number())
                .add("dueAt", version.dueAt(day).toString())
                .add("indicators", indicators)
                .add("checks", checks);
    }

    private static JsonObjectBuilder indicator(Indicator indicator, LocalDate day) {
        return JsonText.object()
                .add("code", indicator.code())
                .add("name", indicator.name())
                .add("unitOfMeasure", indicator.unitOfMeasure())
                .add("kind", indicator.kind().name())
                .add("period", indicator.period().name())
                .add("periodText", indicator.periodText(day, Texts.of(Texts.CHINESE)))
                .add("filledBy", indicator.filledBy())
                .add("wording", indicator.wording())
                .add("decimals", indicator.decimals())
                .add("maximum", indicator.maximum());
    }
}
