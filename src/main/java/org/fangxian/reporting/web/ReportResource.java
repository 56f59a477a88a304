package org.fangxian.reporting.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Receipt;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.RevisionView;
import org.fangxian.reporting.Submission;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.JsonText;
import org.fangxian.shared.web.Parameters;
import org.jspecify.annotations.Nullable;

/** A unit's daily report: filed by PUT, read as known at an instant by GET. */
@Path("/reports/{form}/{unit}/{date}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private static final Set<String> MEMBERS = Set.of("figures", "explanations", "reason");

    @Inject
    private DailyReports reports;

    @Inject
    private ReportBook book;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @PathParam("form")
    private String form;

    @PathParam("unit")
    private String unit;

    @PathParam("date")
    private String date;

    /**
     * Files the report, or its correction as a new revision. The same Idempotency-Key with the same body has one effect
     * and is answered with the same receipt; with another body it is refused.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String file(@HeaderParam("Idempotency-Key") @Nullable String requestKey, String body) {
        JsonBody json = new JsonBody(body, MEMBERS);
        Receipt receipt = reports.submit(new Submission(
                key(),
                json.strings("figures"),
                json.strings("explanations"),
                Set.of(),
                json.string("reason").orElse(null),
                RevisionSource.API,
                json.requestKey(requestKey, uri.getPath())));
        return JsonText.object()
                .add("receipt", receipt.number())
                .add("revision", receipt.revision())
                .add("submittedAt", receipt.submittedAt().toString())
                .build()
                .toString();
    }

    /** The revision that counts, or counted at {@code asKnownAt}. */
    @GET
    public String read(@QueryParam("asKnownAt") @Nullable String asKnownAt) {
        ReportKey key = key();
        return book.standing(key, Parameters.knownAt(asKnownAt, clock))
                .map(revision -> ReportJson.of(revision, form, unit, date)
                        .add("periods", periods(revision, key.date()))
                        .build())
                .orElseThrow(() -> new NotFound(form, unit + " " + date))
                .toString();
    }

    /** What each figure covers, in words. */
    private JsonObjectBuilder periods(RevisionView revision, LocalDate day) {
        Texts texts = Texts.of(Texts.CHINESE);
        JsonObjectBuilder periods = JsonText.object();
        new TreeMap<>(catalogue.indicators(revision.figures().keySet()))
                .forEach((code, indicator) -> periods.add(code, indicator.periodText(day, texts)));
        return periods;
    }

    private ReportKey key() {
        LocalDate day = Parameters.date(date);
        long unitId = structure
                .on(day)
                .byCode(unit)
                .orElseThrow(() -> new NotFound("unit", unit))
                .getId();
        return new ReportKey(catalogue.form(form).code(), unitId, day);
    }
}
