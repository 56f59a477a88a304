package org.fangxian.supplies.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.Lot;
import org.jspecify.annotations.Nullable;

/**
 * Finds by postings and balances where lots that were given are, through every transfer, down to the last post. What is left
 * now is what the cards keep, so that it differs from the postings where the books are wrong.
 */
@ApplicationScoped
public class Tracing {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    private TraceRows rows;

    /**
     * @param at null for now
     * @return by lot where each is or was at the instant; whose rights to see it have been asked for
     */
    public Map<Long, Whereabouts> of(Collection<Long> lots, @Nullable Instant at) {
        if (lots.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<TraceRows.Flow>> flows =
                rows.flows(lots, at == null ? EVER : at).stream().collect(Collectors.groupingBy(TraceRows.Flow::lotId));
        return lots.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), lot -> whereabouts(flows.getOrDefault(lot, List.of()), at == null)));
    }

    private static Whereabouts whereabouts(List<TraceRows.Flow> flows, boolean now) {
        Map<LocationKind, BigDecimal> all = byKind(flows);
        Map<Long, List<TraceRows.Flow>> byPlace = flows.stream()
                .collect(Collectors.groupingBy(TraceRows.Flow::locationId, LinkedHashMap::new, Collectors.toList()));
        return new Whereabouts(
                net(all, LocationKind.DONOR),
                net(all, LocationKind.SUPPLIER).add(net(all, LocationKind.ALLOCATION)),
                net(all, LocationKind.LOSS).negate(),
                byPlace.values().stream().map(place -> place(place, now)).toList());
    }

    private static Map<LocationKind, BigDecimal> byKind(List<TraceRows.Flow> flows) {
        Map<LocationKind, BigDecimal> byKind = new EnumMap<>(LocationKind.class);
        for (TraceRows.Flow flow : flows) {
            if (flow.other() != null) {
                byKind.merge(flow.other(), flow.net(), BigDecimal::add);
            }
        }
        return byKind;
    }

    private static Whereabouts.Place place(List<TraceRows.Flow> flows, boolean now) {
        TraceRows.Flow card = flows.get(0);
        Map<LocationKind, BigDecimal> byKind = byKind(flows);
        BigDecimal moved = byKind.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Whereabouts.Place(
                card.locationId(),
                card.name(),
                card.kind(),
                card.unitId(),
                card.unitName(),
                plain(now ? card.kept() : moved),
                net(byKind, LocationKind.CONSUMED).negate(),
                net(byKind, LocationKind.LOSS).negate());
    }

    private static BigDecimal net(Map<LocationKind, BigDecimal> flows, LocationKind kind) {
        return plain(flows.getOrDefault(kind, BigDecimal.ZERO));
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Refuses a line of which not everything that was received is accounted for, and says which and by how much. */
    void requireEven(Collection<DonationLine> lines) {
        Map<Long, Whereabouts> found =
                of(lines.stream().map(line -> line.getLot().getId()).toList(), null);
        for (DonationLine line : lines) {
            Whereabouts where = found.getOrDefault(line.getLot().getId(), Whereabouts.NOWHERE);
            if (!where.isEven(line.getAmount())) {
                throw unbalanced(line, where);
            }
        }
    }

    private static Unbalanced unbalanced(DonationLine line, Whereabouts where) {
        Lot lot = line.getLot();
        String key = where.elsewhere().signum() != 0
                ? "supplies.donations.uneven.mixed"
                : where.received().compareTo(line.getAmount()) != 0
                        ? "supplies.donations.uneven.received"
                        : where.lost().signum() < 0
                                ? "supplies.donations.uneven.found"
                                : "supplies.donations.uneven.sum";
        return new Unbalanced(
                key,
                lot.getItem().getName(),
                lot.getNumber(),
                lot.getItem().getBaseUnit(),
                text(line.getAmount()),
                text(where.received()),
                text(where.issued()),
                text(where.left()),
                text(where.lost()),
                text(where.elsewhere()));
    }

    private static String text(BigDecimal amount) {
        return plain(amount).toPlainString();
    }
}
