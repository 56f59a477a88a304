package org.fangxian.supplies.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonText;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.Whereabouts;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationRow;
import org.jspecify.annotations.Nullable;

/** Gifts as other programs read them; what is not there is absent, and so are contacts. */
final class DonationJson {
    private DonationJson() {}

    static @Nullable DonationState state(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(DonationState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Malformed("shared.json.unknown", "state: " + name));
    }

    static JsonObjectBuilder head(DonationRow row) {
        JsonObjectBuilder json = JsonText.object()
                .add("number", row.number())
                .add("state", row.state().name())
                .add("kind", row.donorKind().name())
                .add("donor", row.donor())
                .add("givenOn", row.givenOn().toString())
                .add("purpose", row.purpose())
                .add("to", row.store().code());
        if (row.unnamed()) {
            json.add("unnamed", "yes");
        }
        if (row.whom() != null) {
            json.add("whom", row.whom());
        }
        if (row.publishedAt() != null) {
            json.add("publishedAt", row.publishedAt().toString());
        }
        return json;
    }

    static JsonObjectBuilder whole(DonationDetail detail) {
        JsonArrayBuilder lines = JsonText.array();
        detail.lines().stream().map(DonationJson::line).forEach(lines::add);
        JsonArrayBuilder errata = JsonText.array();
        detail.errata().stream().map(DonationJson::corrected).forEach(errata::add);
        JsonArrayBuilder documents = JsonText.array();
        detail.moved().stream().map(DonationDetail.Moved::number).distinct().forEach(documents::add);
        return head(detail.head()).add("lines", lines).add("errata", errata).add("documents", documents);
    }

    private static JsonObjectBuilder line(DonationDetail.Line line) {
        Whereabouts where = line.where();
        JsonArrayBuilder places = JsonText.array();
        where.places().stream().map(DonationJson::place).forEach(places::add);
        return JsonText.object()
                .add("item", line.lot().itemCode())
                .add("unit", line.lot().baseUnit())
                .add("lot", line.lot().number())
                .add("typed", line.typed())
                .add("amount", JsonText.number(line.amount()))
                .add("received", JsonText.number(where.received()))
                .add("issued", JsonText.number(where.issued()))
                .add("left", JsonText.number(where.left()))
                .add("lost", JsonText.number(where.lost()))
                .add("places", places);
    }

    private static JsonObjectBuilder place(Whereabouts.Place place) {
        return JsonText.object()
                .add("place", place.name())
                .add("kind", place.kind().name())
                .add("left", JsonText.number(place.left()))
                .add("used", JsonText.number(place.used()))
                .add("lost", JsonText.number(place.lost()));
    }

    private static JsonObjectBuilder corrected(DonationDetail.Corrected one) {
        JsonObjectBuilder json = JsonText.object()
                .add("field", one.field().name())
                .add("was", one.was())
                .add("became", one.became())
                .add("reason", one.reason())
                .add("at", one.at().toString());
        if (one.itemName() != null) {
            json.add("item", one.itemName());
        }
        return json;
    }
}
