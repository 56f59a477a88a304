package org.fangxian.supplies;

/**
 * Where a lot of a gift may not be brought: a gift for a unit goes to that unit and all below it, a gift for a location to
 * that one, by the stores of its unit. Anything may come back to the store that received it, go back to the donor, or be
 * lost. The ledger and the trigger of the database ask by the same words.
 */
final class GiftRule {
    /** Joins what {@link #FORBIDDEN} speaks of: d a donation, :to is replaced by the location's id. */
    static final String FROM = """
             from lot t join donation d on d.id = t.donation_id
             left join unit u on u.id = d.for_unit_id
             left join location f on f.id = d.for_location_id
             join location o on o.id = :to
             join location e on e.id = coalesce(o.destination_id, o.id)
             join unit v on v.id = e.unit_id
            """;

    static final String FORBIDDEN = """
             (d.for_unit_id is not null or d.for_location_id is not null)
             and o.kind not in ('DONOR', 'LOSS') and e.id <> d.store_id
             and (d.for_unit_id is null or v.path not like concat(u.path, '%'))
             and (d.for_location_id is null or e.id <> f.id and (e.unit_id <> f.unit_id
                  or f.kind = 'POST' and e.kind not in ('STORE', 'UNIT_STORE') and (e.post_id is null or e.post_id <> f.post_id)))
            """;

    private GiftRule() {}
}
