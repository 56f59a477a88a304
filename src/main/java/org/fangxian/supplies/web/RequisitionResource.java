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
import org.fangxian.supplies.reading.RequisitionAsked;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.reading.RequisitionRow;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.fangxian.supplies.requisitions.Requisitions;
import org.jspecify.annotations.Nullable;

/** Requisitions for other programs: asked, read, and brought on step by step, as by the pages. */
@Path("/requisitions")
@Produces(MediaType.APPLICATION_JSON)
public class RequisitionResource {
    private static final int PAGE = 500;
    private static final Set<String> ASKED = Set.of("from", "to", "neededOn", "purpose", "emergency", "dueAt", "lines");
    private static final Set<String> STEP = Set.of("step", "reason", "partly", "dueAt", "lines");

    @Inject
    private Requisitions requisitions;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private RequisitionReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Catalogue catalogue;

    @Context
    private UriInfo uri;

    /**
     * The requisitions that concern the caller's units, the last asked first.
     *
     * @param store code of one of the caller's stores: what is asked of it
     * @param after {@code next} of the page before
     */
    @GET
    public String requisitions(
            @QueryParam("state") @Nullable String state,
            @QueryParam("store") @Nullable String store,
            @QueryParam("after") @Nullable String after) {
        @Nullable Long place = store == null ? null : stock.own(store).id();
        RequisitionAsked asked = new RequisitionAsked(RequisitionJson.state(state), place, null, false);
        List<RequisitionRow> rows = reading.page(asked, RequisitionJson.id(after), PAGE + 1);
        return JsonText.page("requisitions", rows, PAGE, RequisitionJson::head, row -> String.valueOf(row.id()));
    }

    /** One requisition with its lines and its history. */
    @GET
    @Path("{number}")
    public String requisition(@PathParam("number") String number) {
        return RequisitionJson.whole(reading.requisition(number)).build().toString();
    }

    /** Asks for something, or issues it at once in an emergency. The same Idempotency-Key with the same body asks once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String request(@HeaderParam("Idempotency-Key") @Nullable String requestKey, String body) {
        JsonBody json = new JsonBody(body, ASKED);
        RequisitionBody asked = new RequisitionBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        String number = asked.isEmergency()
                ? fulfilment.issueAtOnce(asked.emergency(stock))
                : requisitions.request(asked.order(stock));
        return answer(number);
    }

    /** Takes the next step of a requisition. The same Idempotency-Key with the same body takes it once. */
    @POST
    @Path("{number}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String requestKey,
            String body) {
        JsonBody json = new JsonBody(body, STEP);
        RequisitionBody said = new RequisitionBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        return answer(taken(number, said, said.step()));
    }

    private String taken(String number, RequisitionBody said, RequisitionStep step) {
        return switch (step) {
            case REVIEWED -> requisitions.review(said.decision(number));
            case APPROVED -> requisitions.approve(said.decision(number));
            case REJECTED -> requisitions.reject(number, said.reason(), said.key());
            case WITHDRAWN -> requisitions.withdraw(number, said.reason(), said.key());
            case PAPER -> requisitions.supplyPaper(number, said.reason(), said.key());
            case ALLOCATED -> fulfilment.allocate(said.allocation(number));
            case RELEASED -> fulfilment.release(number, said.reason(), said.key());
            case PICKED -> fulfilment.pick(number, said.key());
            case SHIPPED -> fulfilment.ship(number, said.dueAt(), said.key());
            case RECEIVED -> fulfilment.confirm(number, said.key());
            case CANCELLED -> fulfilment.cancel(number, said.reason(), said.key());
            case REQUESTED, ISSUED, TAKEN_BACK, REOPENED -> throw new Malformed("shared.json.unknown", "step: " + step);
        };
    }

    private static String answer(String number) {
        return JsonText.object().add("number", number).build().toString();
    }
}
