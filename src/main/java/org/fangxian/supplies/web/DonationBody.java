package org.fangxian.supplies.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.Parameters;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.DonationStep;
import org.fangxian.supplies.donations.Donor;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** A gift or a step of it as another program sends it: places, units and items by their codes. */
final class DonationBody {
    private static final Set<String> LINE = Set.of("item", "amount", "lot", "maker", "expiresOn", "fitness");

    private final JsonBody json;
    private final RequestKey key;
    private final Catalogue catalogue;

    DonationBody(JsonBody json, RequestKey key, Catalogue catalogue) {
        this.json = json;
        this.key = key;
        this.catalogue = catalogue;
    }

    RequestKey key() {
        return key;
    }

    String reason() {
        return json.string("reason").orElse("");
    }

    DonationStep step() {
        return one(DonationStep.values(), "step", required("step"));
    }

    DonationOrder order(StockReading places, CommandStructure structure) {
        return new DonationOrder(
                new Donor(
                        one(DonorKind.values(), "kind", required("kind")),
                        required("donor"),
                        isUnnamed(),
                        json.string("contact").orElse(""),
                        json.string("phone").orElse("")),
                required("purpose"),
                restriction(places, structure),
                places.known(required("to")).id(),
                json.string("occurredAt").map(Parameters::instant).orElse(null),
                lines(),
                key);
    }

    /** The body knows no truth values: a flag is raised by the word yes. */
    private boolean isUnnamed() {
        String said = json.string("unnamed").orElse("");
        if (!said.isEmpty() && !said.equals("yes")) {
            throw new Malformed("shared.json.unknown", "unnamed: " + said);
        }
        return !said.isEmpty();
    }

    private Restriction restriction(StockReading places, CommandStructure structure) {
        @Nullable
        Long unit = json.string("forUnit")
                .map(code -> structure
                        .byCode(code)
                        .orElseThrow(() -> new NotFound("unit", code))
                        .getId())
                .orElse(null);
        @Nullable
        Long place =
                json.string("forLocation").map(code -> places.known(code).id()).orElse(null);
        return new Restriction(unit, place);
    }

    private List<DonationOrder.Line> lines() {
        List<ItemView> items = catalogue.items();
        return json.list("lines", LINE).stream().map(line -> line(items, line)).toList();
    }

    private static DonationOrder.Line line(List<ItemView> items, Map<String, String> line) {
        String code = of(line, "item");
        String typed = of(line, "amount");
        ItemView item = items.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", code));
        String expiry = line.get("expiresOn");
        @Nullable LocalDate expires = expiry == null ? null : Parameters.date(expiry);
        LotDescription lot = new LotDescription(
                item.id(),
                line.getOrDefault("lot", ""),
                line.getOrDefault("maker", ""),
                "",
                expires,
                one(Fitness.values(), "fitness", line.getOrDefault("fitness", Fitness.MEDICAL.name())));
        return new DonationOrder.Line(lot, item.amount(typed), LineReader.written(item, typed));
    }

    private static String of(Map<String, String> line, String member) {
        String value = line.get(member);
        if (value == null) {
            throw new Malformed("shared.json.missing", "lines." + member);
        }
        return value;
    }

    /** An amount names its line by its place among the lines, counted from 1. */
    Correction correction(DonationDetail donation) {
        ErratumField field = one(ErratumField.values(), "field", required("field"));
        String became = required("became");
        if (field != ErratumField.AMOUNT) {
            return new Correction(donation.head().number(), field, null, became, null, reason(), key);
        }
        DonationDetail.Line line = line(donation, required("line"));
        ItemView item = catalogue.items().stream()
                .filter(one -> one.id() == line.lot().itemId())
                .findFirst()
                .orElseThrow();
        return new Correction(
                donation.head().number(),
                field,
                line.id(),
                LineReader.written(item, became),
                item.amount(became),
                reason(),
                key);
    }

    private static DonationDetail.Line line(DonationDetail donation, String place) {
        int index = place.matches("[0-9]{1,3}") ? Integer.parseInt(place) - 1 : -1;
        if (index < 0 || index >= donation.lines().size()) {
            throw new Malformed("shared.json.unknown", "line: " + place);
        }
        return donation.lines().get(index);
    }

    private static <E extends Enum<E>> E one(E[] values, String member, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("shared.json.unknown", member + ": " + name));
    }

    private String required(String member) {
        return json.string(member).orElseThrow(() -> new Malformed("shared.json.missing", member));
    }
}
