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
import java.util.Objects;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.JsonText;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.donations.DonationStep;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.reading.DonationAsked;
import org.fangxian.supplies.reading.DonationReading;
import org.fangxian.supplies.reading.DonationRow;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** Gifts for other programs: entered, read with where they went, and published, withdrawn or corrected, as by the pages. */
@Path("/donations")
@Produces(MediaType.APPLICATION_JSON)
public class DonationResource {
    private static final int PAGE = 500;
    private static final Set<String> GIVEN = Set.of(
            "kind",
            "donor",
            "unnamed",
            "contact",
            "phone",
            "purpose",
            "forUnit",
            "forLocation",
            "to",
            "occurredAt",
            "lines");
    private static final Set<String> STEP = Set.of("step", "reason", "field", "line", "became");

    @Inject
    private Donations donations;

    @Inject
    private DonationReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private CommandStructure structure;

    @Inject
    private Catalogue catalogue;

    @Context
    private UriInfo uri;

    /**
     * The gifts that came into the caller's stores, the last entered first.
     *
     * @param store code of one of the caller's stores: what it received
     * @param q part of the donor's name, or the beginning of the number
     * @param after {@code next} of the page before
     */
    @GET
    public String donations(
            @QueryParam("state") @Nullable String state,
            @QueryParam("store") @Nullable String store,
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after) {
        @Nullable Long place = store == null ? null : stock.own(store).id();
        DonationAsked asked = new DonationAsked(DonationJson.state(state), place, Objects.requireNonNullElse(q, ""));
        List<DonationRow> rows = reading.page(asked, RequisitionJson.id(after), PAGE + 1);
        return JsonText.page("donations", rows, PAGE, DonationJson::head, row -> String.valueOf(row.id()));
    }

    /** One gift and where it went, now or as of an instant. */
    @GET
    @Path("{number}")
    public String donation(@PathParam("number") String number, @QueryParam("asOf") @Nullable String asOf) {
        return DonationJson.whole(reading.donation(number, asOf == null ? null : Parameters.instant(asOf)))
                .build()
                .toString();
    }

    /** Enters a gift and its receipt. The same Idempotency-Key with the same body enters it once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String enter(@HeaderParam("Idempotency-Key") @Nullable String requestKey, String body) {
        JsonBody json = new JsonBody(body, GIVEN);
        DonationBody given = new DonationBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        return answer(donations.enter(given.order(stock, structure)));
    }

    /** Publishes, withdraws or corrects it. The same Idempotency-Key with the same body does it once. */
    @POST
    @Path("{number}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String requestKey,
            String body) {
        JsonBody json = new JsonBody(body, STEP);
        DonationBody said = new DonationBody(json, json.requestKey(requestKey, uri.getPath()), catalogue);
        DonationStep step = said.step();
        return answer(
                switch (step) {
                    case PUBLISHED -> donations.publish(number, said.key());
                    case WITHDRAWN -> donations.withdraw(number, said.reason(), said.key());
                    case CORRECTED -> donations.correct(said.correction(reading.donation(number, null)));
                    case ENTERED -> throw new Malformed("shared.json.unknown", "step: " + step);
                });
    }

    private static String answer(String number) {
        return JsonText.object().add("number", number).build().toString();
    }
}
