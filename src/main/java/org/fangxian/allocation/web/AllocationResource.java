package org.fangxian.allocation.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.allocation.Allocation;
import org.fangxian.allocation.AllocationPreview;
import org.fangxian.allocation.Claim;
import org.fangxian.allocation.Share;
import org.fangxian.allocation.SharingRule;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.JsonText;
import org.jspecify.annotations.Nullable;

/** What a rule of sharing would give to whom. */
@Path("/allocations/preview")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationResource {
    private static final Set<String> MEMBERS = Set.of("amount", "step", "rule", "claims");
    private static final Set<String> CLAIM = Set.of("unit", "request", "stock", "burn", "weight", "tier");

    @Inject
    private AllocationPreview preview;

    /** Shares out the amount among the claims by the rule; nothing is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String preview(String body) {
        JsonBody json = new JsonBody(body, MEMBERS);
        List<Claim> claims = json.list("claims", CLAIM).stream()
                .map(AllocationResource::claim)
                .toList();
        BigDecimal amount = JsonBody.decimal(required(json.string("amount").orElse(null), "amount"), "amount");
        BigDecimal step = JsonBody.decimal(json.string("step").orElse("1"), "step");
        String rule = required(json.string("rule").orElse(null), "rule");
        return answer(preview.by(rule(rule), amount, step, claims)).build().toString();
    }

    private static Claim claim(Map<String, String> members) {
        return new Claim(
                required(members.get("unit"), "claims.unit"),
                number(members, "request"),
                or(number(members, "stock"), BigDecimal.ZERO),
                or(number(members, "burn"), BigDecimal.ZERO),
                or(number(members, "weight"), BigDecimal.ONE),
                tier(number(members, "tier")));
    }

    private static @Nullable BigDecimal number(Map<String, String> members, String member) {
        String text = members.get(member);
        return text == null ? null : JsonBody.decimal(text, "claims." + member);
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal absent) {
        return given == null ? absent : given;
    }

    private static @Nullable Integer tier(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Malformed("shared.json.notANumber", "claims.tier", number);
        }
    }

    private static String required(@Nullable String text, String member) {
        if (text == null) {
            throw new Malformed("shared.json.missing", member);
        }
        return text;
    }

    private static SharingRule rule(String name) {
        return Arrays.stream(SharingRule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("shared.json.unknown", "rule: " + name));
    }

    private static JsonObjectBuilder answer(Allocation allocation) {
        JsonArrayBuilder shares = JsonText.array();
        allocation.shares().forEach(share -> shares.add(share(share)));
        return JsonText.object()
                .add("rule", allocation.rule().name())
                .add("amount", JsonText.number(allocation.amount()))
                .add("step", JsonText.number(allocation.step()))
                .add("shares", shares)
                .add("left", JsonText.number(allocation.left()));
    }

    private static JsonObjectBuilder share(Share share) {
        JsonObjectBuilder json = JsonText.object()
                .add("unit", share.claim().unit())
                .add("amount", JsonText.number(share.amount()))
                .add("exact", JsonText.number(share.exact()))
                .add("fraction", share.fraction());
        add(json, "uncovered", share.uncovered());
        add(json, "daysBefore", share.daysBefore());
        add(json, "daysAfter", share.daysAfter());
        return json;
    }

    private static void add(JsonObjectBuilder json, String member, @Nullable BigDecimal number) {
        if (number == null) {
            json.addNull(member);
        } else {
            json.add(member, JsonText.number(number));
        }
    }
}
