package org.fangxian.supplies.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.JsonText;
import org.fangxian.supplies.StockReceipt;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** What happened to stock, entered by other programs: the same as the pages enter, by codes. */
@Path("/stock/events")
@Produces(MediaType.APPLICATION_JSON)
public class StockEventResource {
    private static final Set<String> MEMBERS =
            Set.of("kind", "from", "to", "occurredAt", "dueAt", "dutyOn", "shift", "reason", "lines");

    @Inject
    private Stockroom stockroom;

    @Inject
    private Transfers transfers;

    @Inject
    private StockReading reading;

    @Inject
    private Catalogue catalogue;

    @Context
    private UriInfo uri;

    /** Enters an event. The same Idempotency-Key with the same body has one effect and one document number. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String enter(@HeaderParam("Idempotency-Key") @Nullable String requestKey, String body) {
        JsonBody json = new JsonBody(body, MEMBERS);
        StockEventBody event = new StockEventBody(json, json.requestKey(requestKey, uri.getPath()), reading, catalogue);
        return JsonText.object().add("number", entered(event).number()).build().toString();
    }

    private StockReceipt entered(StockEventBody event) {
        return switch (event.kind()) {
            case "RECEIPT" -> stockroom.receive(event.receiving());
            case "ISSUE" -> stockroom.issue(event.giving());
            case "RETURN" -> stockroom.giveBack(event.giving());
            case "LOSS" -> stockroom.writeOff(event.giving());
            case "CONSUMED" -> stockroom.consume(event.consumption());
            case "SHIPMENT" -> transfers.ship(event.order());
            default -> throw new Malformed("shared.json.unknown", "kind: " + event.kind());
        };
    }
}
