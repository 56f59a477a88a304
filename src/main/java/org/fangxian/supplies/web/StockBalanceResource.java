package org.fangxian.supplies.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.web.JsonText;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.reading.LotView;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.jspecify.annotations.Nullable;

/** What the caller's locations hold of each lot, page by page. */
@Path("/stock/balances")
@Produces(MediaType.APPLICATION_JSON)
public class StockBalanceResource {
    private static final int PAGE = 500;

    @Inject
    private StockReading reading;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Clock clock;

    @QueryParam("item")
    private @Nullable String item;

    @QueryParam("location")
    private @Nullable String location;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("knownAt")
    private @Nullable String knownAt;

    /**
     * The balances by item, expiry, lot and location: of the whole jurisdiction or of one item or location, now, at the
     * end of a day, or as known at an instant.
     *
     * @param after {@code next} of the page before
     */
    @GET
    public String balances(@QueryParam("after") @Nullable String after) {
        StockQuery asked = asked();
        List<StockRow> rows = reading.balances(asked, after == null ? null : StockCursor.row(after), PAGE + 1);
        return JsonText.page("balances", rows, PAGE, StockBalanceResource::json, StockCursor::text);
    }

    private StockQuery asked() {
        @Nullable LocalDate day = asOf == null ? null : Parameters.date(asOf);
        @Nullable Long place = location == null ? null : reading.own(location).id();
        return new StockQuery(item == null ? null : itemId(item), place, null, day, Parameters.knownAt(knownAt, clock));
    }

    private long itemId(String code) {
        return catalogue.items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(ItemView::id)
                .orElseThrow(() -> new NotFound("item", code));
    }

    private static JsonObjectBuilder json(StockRow row) {
        LotView lot = row.lot();
        JsonObjectBuilder json = JsonText.object()
                .add("item", lot.itemCode())
                .add("lot", lot.number())
                .add("maker", lot.maker())
                .add("fitness", lot.fitness().name())
                .add("location", row.location().code())
                .add("amount", JsonText.number(row.amount()))
                .add("unit", lot.baseUnit());
        LocalDate expiry = lot.expiresOn();
        return expiry == null ? json : json.add("expiresOn", expiry.toString());
    }
}
