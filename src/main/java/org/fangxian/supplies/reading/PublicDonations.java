package org.fangxian.supplies.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Tracing;
import org.fangxian.supplies.donations.Whereabouts;

/** What everybody may read of gifts, without signing in. */
@Stateless
@PermitAll
public class PublicDonations {
    /** So many on a page. */
    public static final int PAGE = 20;

    private static final int LONGEST = 50;

    @Inject
    private DonationQueries queries;

    @Inject
    private Tracing tracing;

    /**
     * @param text part of the donor's name, or the beginning of the number; empty for all. What is longer than a name is cut
     * @param before the id of the last donation of the page before, {@link Long#MAX_VALUE} for the first page
     * @return the published donations, the last entered first: a page, and one more where another page follows
     */
    public List<PublicDonation> page(String text, long before) {
        String asked = text.strip();
        String cut = asked.substring(0, Math.min(asked.length(), LONGEST));
        List<DonationRow> heads = queries.published(cut, new TransferQueries.Window(before, PAGE + 1));
        if (heads.isEmpty()) {
            return List.of();
        }
        List<Long> ids = heads.stream().map(DonationRow::id).toList();
        List<DonationQueries.Given> given = queries.lines(ids);
        Map<Long, Whereabouts> where =
                tracing.of(given.stream().map(line -> line.lot().id()).toList(), null);
        Map<Long, List<DonationQueries.Given>> lines =
                given.stream().collect(Collectors.groupingBy(DonationQueries.Given::donationId));
        Map<Long, List<DonationQueries.Erred>> errata =
                queries.errata(ids).stream().collect(Collectors.groupingBy(DonationQueries.Erred::donationId));
        return heads.stream()
                .map(head -> published(
                        head,
                        lines.getOrDefault(head.id(), List.of()).stream()
                                .map(line -> line(
                                        line,
                                        Objects.requireNonNull(
                                                where.get(line.lot().id()))))
                                .toList(),
                        errata.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** Of a donor who wishes not to be named, what was wrong with his name is not told either. */
    private static PublicDonation published(
            DonationRow head, List<PublicDonation.Line> lines, List<DonationQueries.Erred> errata) {
        return new PublicDonation(
                head.id(),
                head.number(),
                head.unnamed() ? null : head.donor(),
                head.givenOn(),
                Objects.requireNonNull(head.publishedAt()),
                head.store().unitName(),
                head.purpose(),
                head.whom(),
                lines,
                errata.stream()
                        .map(DonationQueries.Erred::corrected)
                        .filter(erred -> !head.unnamed() || erred.field() != ErratumField.DONOR)
                        .toList());
    }

    private static PublicDonation.Line line(DonationQueries.Given line, Whereabouts where) {
        Map<String, BigDecimal> reached = new LinkedHashMap<>();
        where.places().stream()
                .filter(place -> place.reached().signum() > 0)
                .forEach(place -> reached.merge(place.unitName(), place.reached(), BigDecimal::add));
        return new PublicDonation.Line(
                line.lot().itemName(),
                line.lot().baseUnit(),
                line.typed(),
                line.amount(),
                where.issued(),
                where.left(),
                where.lost(),
                where.isEven(line.amount()),
                reached.entrySet().stream()
                        .map(one -> new PublicDonation.Reached(one.getKey(), one.getValue()))
                        .toList());
    }
}
