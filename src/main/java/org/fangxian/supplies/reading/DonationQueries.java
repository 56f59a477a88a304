package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.Like;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.donations.ErratumField;
import org.jspecify.annotations.Nullable;

/** The queries on donations. One is seen by the unit of the store that received it, and by those above. */
@ApplicationScoped
class DonationQueries {
    private static final int MOST = 500;
    private static final int MOST_LINES = 5_000;

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by id, the order in which they were entered. */
    List<DonationRow> page(Jurisdiction jurisdiction, DonationAsked asked, TransferQueries.Window window) {
        Question question = new Question(DonationRow.COLUMNS + "d.id < :before")
                .with("before", window.before())
                .within(jurisdiction, "x")
                .and(
                        "d.state = :state",
                        "state",
                        asked.state() == null ? null : asked.state().name())
                .and("d.store_id = :store", "store", asked.storeId());
        if (!asked.text().isEmpty()) {
            question.then(" and (lower(d.donor) like lower(:part) escape '!' or d.number like :beginning escape '!')")
                    .with("part", Like.containing(asked.text()))
                    .with("beginning", Like.beginning(asked.text()));
        }
        return question.then(" order by d.id desc").ask(entities, window.limit(), DonationRow::of);
    }

    /** Those that everybody may read of; by the donor's name only those who wish to be named are found. */
    List<DonationRow> published(String text, TransferQueries.Window window) {
        Question question = new Question(DonationRow.COLUMNS + "d.state = 'PUBLISHED' and d.id < :before")
                .with("before", window.before());
        if (!text.isEmpty()) {
            question.then(" and (not d.unnamed and lower(d.donor) like lower(:part) escape '!'"
                            + " or d.number like :beginning escape '!')")
                    .with("part", Like.containing(text))
                    .with("beginning", Like.beginning(text));
        }
        return question.then(" order by d.id desc").ask(entities, window.limit(), DonationRow::of);
    }

    /** A donation, and how its donor is reached. */
    record Opened(@Nullable String contact, @Nullable String phone, DonationRow head) {}

    Optional<Opened> opened(String number) {
        return new Question(DonationRow.columns("d.contact, d.phone, ") + "d.number = :number")
                        .with("number", number)
                        .ask(
                                entities,
                                1,
                                cells -> new Opened(cells.textOrNull(), cells.textOrNull(), DonationRow.of(cells)))
                        .stream()
                        .findFirst();
    }

    /** A line, and of which donation. */
    record Given(long donationId, long id, LotView lot, BigDecimal amount, String typed) {}

    List<Given> lines(Collection<Long> donations) {
        return new Question("select n.donation_id, n.id line_id, " + LotView.COLUMNS + ", n.amount, n.typed"
                        + " from donation_line n join lot t on t.id = n.lot_id join item i on i.id = t.item_id"
                        + " where n.donation_id in (:ids) order by n.id")
                .with("ids", donations)
                .ask(
                        entities,
                        MOST_LINES,
                        cells -> new Given(
                                cells.number(), cells.number(), LotView.of(cells), cells.amount(), cells.text()));
    }

    /** A correction, and of which donation. */
    record Erred(long donationId, DonationDetail.Corrected corrected) {}

    List<Erred> errata(Collection<Long> donations) {
        return new Question("select r.donation_id, r.field, r.line_id, i.name, r.was, r.became, r.reason, r.recorded_at"
                        + " from donation_erratum r left join donation_line n on n.id = r.line_id"
                        + " left join lot t on t.id = n.lot_id left join item i on i.id = t.item_id"
                        + " where r.donation_id in (:ids) order by r.id")
                .with("ids", donations)
                .ask(
                        entities,
                        MOST_LINES,
                        cells -> new Erred(
                                cells.number(),
                                new DonationDetail.Corrected(
                                        ErratumField.valueOf(cells.text()),
                                        cells.numberOrNull(),
                                        cells.textOrNull(),
                                        cells.text(),
                                        cells.text(),
                                        cells.text(),
                                        cells.moment())));
    }

    /** What moved of the lots, the first 500 by time; found by the cards that they have. */
    List<DonationDetail.Moved> moved(Collection<Long> lots) {
        return new Question("select e.number, e.kind, e.occurred_at, i.name item_name, i.base_unit, f.name from_name,"
                        + " g.name to_name, p.amount from posting p join stock_event e on e.id = p.event_id"
                        + " join item i on i.id = p.item_id join location f on f.id = p.from_id"
                        + " join location g on g.id = p.to_id where p.id in ("
                        + "select q.id from stock_balance b join posting q on q.from_id = b.location_id and q.lot_id = b.lot_id"
                        + " where b.lot_id in (:lots) union"
                        + " select q.id from stock_balance b join posting q on q.to_id = b.location_id and q.lot_id = b.lot_id"
                        + " where b.lot_id in (:lots)) order by e.occurred_at, e.id, p.id")
                .with("lots", lots)
                .ask(
                        entities,
                        MOST,
                        cells -> new DonationDetail.Moved(
                                cells.text(),
                                EventKind.valueOf(cells.text()),
                                cells.moment(),
                                cells.text(),
                                cells.text(),
                                cells.text(),
                                cells.text(),
                                cells.amount()));
    }
}
