package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.DonorKind;
import org.jspecify.annotations.Nullable;

/**
 * A donation as lists show it.
 *
 * @param unnamed whether the donor wishes not to be named in public
 * @param whom the unit or location for which it is; null where it is for whoever needs it
 * @param firstItem the first of what was given
 * @param items how many lots were given
 * @param errata how often it was corrected
 * @param enteredAs who entered it, as he signs in
 * @param receipt the document by which it stands in the books
 */
public record DonationRow(
        long id,
        String number,
        DonorKind donorKind,
        String donor,
        boolean unnamed,
        LocalDate givenOn,
        String purpose,
        @Nullable String whom,
        LocationView store,
        DonationState state,
        String enteredBy,
        String enteredAs,
        Instant enteredAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String receipt,
        String firstItem,
        long items,
        long errata)
        implements Serializable {
    static final String COLUMNS = columns("");

    /** @param more further columns, which are read before the row */
    static String columns(String more) {
        return "select " + more
                + "d.id, d.number, d.donor_kind, d.donor, case when d.unnamed then 1 else 0 end unnamed,"
                + " d.given_on, d.purpose, coalesce(fu.name, fl.name) whom, " + LocationView.columns("w", "x")
                + ", d.state, a.display_name entered_by, a.name entered_as, d.entered_at, d.published_at, b.display_name published_by, e.number receipt,"
                + " (select i.name from donation_line n join lot t on t.id = n.lot_id join item i on i.id = t.item_id"
                + " where n.donation_id = d.id order by n.id fetch first 1 rows only) first_item,"
                + " (select count(*) from donation_line n where n.donation_id = d.id) items,"
                + " (select count(*) from donation_erratum r where r.donation_id = d.id) errata"
                + " from donation d join location w on w.id = d.store_id join unit x on x.id = d.unit_id"
                + " join account a on a.id = d.entered_by left join account b on b.id = d.published_by"
                + " left join stock_event e on e.id = d.receipt_id left join unit fu on fu.id = d.for_unit_id"
                + " left join location fl on fl.id = d.for_location_id where ";
    }

    static DonationRow of(Cells cells) {
        return new DonationRow(
                cells.number(),
                cells.text(),
                DonorKind.valueOf(cells.text()),
                cells.text(),
                cells.number() == 1,
                Objects.requireNonNull(cells.day()),
                cells.text(),
                cells.textOrNull(),
                LocationView.of(cells),
                DonationState.valueOf(cells.text()),
                cells.text(),
                cells.text(),
                cells.moment(),
                cells.momentOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.text(),
                cells.number(),
                cells.number());
    }
}
