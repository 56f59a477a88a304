package org.fangxian.supplies.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.JsonText;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.CountAsked;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.CountRow;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** Counts for other programs: opened, read, and brought on step by step, as blind as by the pages. */
@Path("/counts")
@Produces(MediaType.APPLICATION_JSON)
public class CountResource {
    private static final int PAGE = 500;
    private static final Set<String> ORDER = Set.of("location", "items", "purpose");
    private static final Set<String> STEP =
            Set.of("step", "reason", "countedAt", "jointly", "account", "lines", "found");

    @Inject
    private Counts counts;

    @Inject
    private CountSettlement settlement;

    @Inject
    private CountReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Catalogue catalogue;

    @Context
    private UriInfo uri;

    /**
     * The counts at the caller's places, the last opened first.
     *
     * @param location code of one of the caller's places
     * @param after {@code next} of the page before
     */
    @GET
    public String counts(
            @QueryParam("state") @Nullable String state,
            @QueryParam("location") @Nullable String location,
            @QueryParam("after") @Nullable String after) {
        @Nullable Long place = location == null ? null : reading.place(location).id();
        List<CountRow> rows =
                reading.page(new CountAsked(CountJson.state(state), place), RequisitionJson.id(after), PAGE + 1);
        return JsonText.page("counts", rows, PAGE, CountJson::head, row -> String.valueOf(row.id()));
    }

    /** One count with its lots and its history; figures as far as it tells them. */
    @GET
    @Path("{number}")
    public String count(@PathParam("number") String number) {
        return CountJson.whole(reading.count(number)).build().toString();
    }

    /** Opens a count. The same Idempotency-Key with the same body opens one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String open(@HeaderParam("Idempotency-Key") @Nullable String requestKey, String body) {
        JsonBody json = new JsonBody(body, ORDER);
        CountBody asked = new CountBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        return answer(counts.open(
                asked.order(reading.place(asked.required("location")).id())));
    }

    /** Takes the next step of a count. The same Idempotency-Key with the same body takes it once. */
    @POST
    @Path("{number}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String requestKey,
            String body) {
        JsonBody json = new JsonBody(body, STEP);
        CountBody said = new CountBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        return answer(taken(number, said, said.step()));
    }

    private String taken(String number, CountBody said, CountStep step) {
        return switch (step) {
            case ENTERED -> counts.enter(said.entry(reading.count(number)));
            case FINISHED -> counts.finish(number, said.key());
            case CANCELLED -> counts.cancel(number, said.reason(), said.key());
            case EXPLAINED ->
                settlement.explain(said.explanation(
                        reading.count(number),
                        stock.known(said.required("account")).id()));
            case SENT_BACK -> settlement.sendBack(number, said.reason(), said.key());
            case APPROVED -> settlement.approve(said.approval(reading.count(number)));
            case OPENED -> throw new Malformed("shared.json.unknown", "step: " + step);
        };
    }

    private static String answer(String number) {
        return JsonText.object().add("number", number).build().toString();
    }
}
