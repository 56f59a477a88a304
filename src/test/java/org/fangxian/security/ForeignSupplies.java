package org.fangxian.security;

import static org.fangxian.security.ForeignWorld.get;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.allocation.AllocationPreview;
import org.fangxian.allocation.Claim;
import org.fangxian.allocation.SharingRule;
import org.fangxian.duty.NewPost;
import org.fangxian.duty.Posts;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.ConsumptionEntry;
import org.fangxian.supplies.DutyShift;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.StockCommand;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockLine;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.StoreOrder;
import org.fangxian.supplies.Stores;
import org.fangxian.supplies.TransferArrival;
import org.fangxian.supplies.TransferOrder;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountExplanation;
import org.fangxian.supplies.counts.CountOrder;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.donations.Donor;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.printing.DonationPapers;
import org.fangxian.supplies.reading.CardQuery;
import org.fangxian.supplies.reading.CountAsked;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.DocumentFilter;
import org.fangxian.supplies.reading.DonationAsked;
import org.fangxian.supplies.reading.DonationReading;
import org.fangxian.supplies.reading.RequisitionAsked;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.reading.StockCards;
import org.fangxian.supplies.reading.StockDocuments;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StoreReading;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.UsageFilter;
import org.fangxian.supplies.reading.UsageReading;
import org.fangxian.supplies.reading.VarianceAsked;
import org.fangxian.supplies.reading.VarianceBy;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.EmergencyOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.PaperTerms;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.fangxian.supplies.requisitions.Requisitions;

/** The cases of stock, its movements and its sharing. */
final class ForeignSupplies {
    private final ForeignCases cases;
    private final ForeignWorld w;

    ForeignSupplies(ForeignCases cases, ForeignWorld world) {
        this.cases = cases;
        this.w = world;
    }

    /** Adds them. */
    void add() {
        supplies();
    }

    private void supplies() {
        Stockroom stockroom = get(Stockroom.class);
        RequestKey key = new RequestKey("foreign", "foreign");
        StockLine line = new StockLine(w.lot, w.supplier, w.store, BigDecimal.ONE);
        StockCommand command = new StockCommand(EventKind.RECEIPT, null, List.of(line), null, key);
        List<Claim> claims =
                List.of(Claim.of(get(CommandStructure.class).unit(w.foreign).getCode(), BigDecimal.ONE));
        AllocationPreview preview = get(AllocationPreview.class);
        cases.refuses(
                "allocation.AllocationPreview.by",
                () -> preview.by(SharingRule.MAX_MIN, BigDecimal.TEN, BigDecimal.ONE, claims));
        cases.refuses(
                "allocation.AllocationPreview.compare", () -> preview.compare(BigDecimal.TEN, BigDecimal.ONE, claims));
        LotDescription lot = new LotDescription(1, "new", "", "", w.date, Fitness.MEDICAL);
        StockReceiving receiving = new StockReceiving(
                w.supplier, w.store, null, List.of(new StockReceiving.Line(lot, BigDecimal.ONE)), null, key);
        StockIssuing issuing = new StockIssuing(
                w.store, w.supplier, null, List.of(new StockIssuing.Line(1, BigDecimal.ONE, w.lot)), "reason", key);
        cases.refuses("supplies.Stockroom.issue", () -> stockroom.issue(issuing));
        StockIssuing returning = new StockIssuing(w.supplier, w.store, null, issuing.lines(), "reason", key);
        cases.refuses("supplies.Stockroom.giveBack", () -> stockroom.giveBack(returning));
        cases.refuses("supplies.Stockroom.writeOff", () -> stockroom.writeOff(issuing));
        ConsumptionEntry used = new ConsumptionEntry(w.store, w.date, DutyShift.DAY, issuing.lines(), "reason", key);
        cases.refuses("supplies.Stockroom.consume", () -> stockroom.consume(used));
        cases.refuses("supplies.Stockroom.receive", () -> stockroom.receive(receiving));
        stock();
        transfers(key, issuing);
        stores(key);
        requisitions(key);
        donations(key);
        fulfilment(key);
        counts(key);
        cases.refuses("supplies.Stockroom.enter", () -> stockroom.enter(command));
        cases.refuses("supplies.Stockroom.reverse", () -> stockroom.reverse(w.receipt, "reason", key));
    }

    private void transfers(RequestKey key, StockIssuing goods) {
        Transfers transfers = get(Transfers.class);
        TransferReading reading = get(TransferReading.class);
        cases.refuses("supplies.Transfers.ship", () -> transfers.ship(new TransferOrder(goods, Instant.now())));
        cases.refuses(
                "supplies.Transfers.receive",
                () -> transfers.receive(new TransferArrival(w.shipment, null, List.of(), List.of(), key)));
        cases.refuses("supplies.Transfers.settle", () -> transfers.settle(w.shipment, "reason", key));
        cases.refuses("supplies.TransferReading.transfer", () -> reading.transfer(w.shipment));
        cases.hidden.put(
                "supplies.TransferReading.page",
                () -> reading.page(TransferFilter.ALL, Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.number().equals(w.shipment))
                        .toList());
    }

    private void requisitions(RequestKey key) {
        Requisitions requisitions = get(Requisitions.class);
        RequisitionReading reading = get(RequisitionReading.class);
        List<RequisitionOrder.Line> lines = List.of(new RequisitionOrder.Line(1, BigDecimal.ONE));
        RequisitionOrder order = new RequisitionOrder(w.store, w.store, w.date, "purpose", lines, key);
        RequisitionDecision decision = RequisitionDecision.whole(w.requisition, key);
        cases.refuses("supplies.Requisitions.request", () -> requisitions.request(order));
        cases.refuses("supplies.Requisitions.review", () -> requisitions.review(decision));
        cases.refuses("supplies.Requisitions.approve", () -> requisitions.approve(decision));
        cases.refuses("supplies.Requisitions.reject", () -> requisitions.reject(w.requisition, "reason", key));
        cases.refuses("supplies.Requisitions.withdraw", () -> requisitions.withdraw(w.requisition, "reason", key));
        cases.refuses("supplies.Requisitions.supplyPaper", () -> requisitions.supplyPaper(w.requisition, "paper", key));
        cases.refuses("supplies.RequisitionReading.requisition", () -> reading.requisition(w.requisition));
        cases.hidden.put(
                "supplies.RequisitionReading.page",
                () -> reading.page(RequisitionAsked.ALL, Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.number().equals(w.requisition))
                        .toList());
    }

    private void donations(RequestKey key) {
        Donations donations = get(Donations.class);
        DonationReading reading = get(DonationReading.class);
        LotDescription lot = new LotDescription(1, "new", "", "", w.date, Fitness.MEDICAL);
        DonationOrder order = new DonationOrder(
                new Donor(DonorKind.ORGANISATION, "donor", false, "", ""),
                "purpose",
                Restriction.NONE,
                w.store,
                null,
                List.of(new DonationOrder.Line(lot, BigDecimal.ONE, "1")),
                key);
        cases.refuses("supplies.Donations.enter", () -> donations.enter(order));
        cases.refuses("supplies.Donations.publish", () -> donations.publish(w.donation, key));
        cases.refuses("supplies.Donations.withdraw", () -> donations.withdraw(w.donation, "reason", key));
        cases.refuses(
                "supplies.Donations.correct",
                () -> donations.correct(
                        new Correction(w.donation, ErratumField.DONOR, null, "donor", null, "reason", key)));
        cases.refuses("supplies.Donations.showPhone", () -> donations.showPhone(w.donation, new Purpose("purpose")));
        cases.refuses("supplies.DonationReading.donation", () -> reading.donation(w.donation, null));
        cases.refuses(
                "supplies.DonationPapers.receipt",
                () -> get(DonationPapers.class).receipt(w.donation));
        cases.hidden.put(
                "supplies.DonationReading.page",
                () -> reading.page(DonationAsked.ALL, Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.number().equals(w.donation))
                        .toList());
    }

    private void counts(RequestKey key) {
        Counts counts = get(Counts.class);
        CountSettlement settlement = get(CountSettlement.class);
        CountReading reading = get(CountReading.class);
        String number = ForeignCount.NUMBER;
        CountEntry entry = new CountEntry(
                number, null, List.of(new CountEntry.Line(w.lot, BigDecimal.ONE)), List.of(), false, key);
        cases.refuses("supplies.Counts.open", () -> counts.open(new CountOrder(w.store, Set.of(), "purpose", key)));
        cases.refuses("supplies.Counts.enter", () -> counts.enter(entry));
        cases.refuses("supplies.Counts.finish", () -> counts.finish(number, key));
        cases.refuses("supplies.Counts.cancel", () -> counts.cancel(number, "reason", key));
        cases.refuses(
                "supplies.CountSettlement.explain",
                () -> settlement.explain(new CountExplanation(number, w.supplier, List.of(), key)));
        cases.refuses("supplies.CountSettlement.sendBack", () -> settlement.sendBack(number, "reason", key));
        cases.refuses(
                "supplies.CountSettlement.approve",
                () -> settlement.approve(new CountApproval(number, Map.of(), "", key)));
        cases.refuses("supplies.CountReading.count", () -> reading.count(number));
        cases.refuses("supplies.CountReading.place", () -> reading.place("foreign store"));
        cases.hidden.put(
                "supplies.CountReading.page", () -> reading.page(new CountAsked(null, w.store), Long.MAX_VALUE, 10));
        cases.hidden.put(
                "supplies.CountReading.variance",
                () -> reading.variance(new VarianceAsked(VarianceBy.ITEM, w.store, null, null)));
        cases.hidden.put(
                "supplies.CountReading.places",
                () -> reading.places().stream()
                        .filter(place -> place.id() == w.store)
                        .toList());
    }

    private void fulfilment(RequestKey key) {
        Fulfilment fulfilment = get(Fulfilment.class);
        List<RequisitionOrder.Line> lines = List.of(new RequisitionOrder.Line(1, BigDecimal.ONE));
        EmergencyOrder emergency = new EmergencyOrder(w.store, w.store, "reason", lines, Instant.now(), key);
        AllocationOrder allocation = new AllocationOrder(w.requisition, List.of(), true, "", key);
        cases.refuses("supplies.Fulfilment.allocate", () -> fulfilment.allocate(allocation));
        cases.refuses("supplies.Fulfilment.release", () -> fulfilment.release(w.requisition, "reason", key));
        cases.refuses("supplies.Fulfilment.pick", () -> fulfilment.pick(w.requisition, key));
        cases.refuses("supplies.Fulfilment.ship", () -> fulfilment.ship(w.requisition, Instant.now(), key));
        cases.refuses("supplies.Fulfilment.cancel", () -> fulfilment.cancel(w.requisition, "reason", key));
        cases.refuses("supplies.Fulfilment.confirm", () -> fulfilment.confirm(w.requisition, key));
        PaperTerms terms = get(PaperTerms.class);
        cases.refuses("supplies.PaperTerms.set", () -> terms.set(12, "source", key));
        cases.refuses("supplies.Fulfilment.issueAtOnce", () -> fulfilment.issueAtOnce(emergency));
    }

    private void stores(RequestKey key) {
        Stores stores = get(Stores.class);
        StoreOrder order = new StoreOrder(LocationKind.STORE, "foreign-new", "new", w.foreign, null, null, key);
        cases.refuses("supplies.Stores.open", () -> stores.open(order));
        cases.refuses("supplies.Stores.close", () -> stores.close(w.store));
        cases.refuses("supplies.Stores.reopen", () -> stores.reopen(w.store));
        cases.refuses("duty.Posts.open", () -> get(Posts.class).open(new NewPost("x", "x", "TOLL", w.foreign), null));
        cases.hidden.put(
                "supplies.StoreReading.page",
                () -> get(StoreReading.class).page(LocationKind.STORE, "", 1000).stream()
                        .filter(row -> row.location().id() == w.store)
                        .toList());
    }

    private void usage() {
        UsageReading reading = get(UsageReading.class);
        UsageFilter there = new UsageFilter(LocationKind.LOSS, w.store, null, null);
        cases.hidden.put("supplies.UsageReading.page", () -> reading.page(there, Long.MAX_VALUE, 10));
        cases.hidden.put("supplies.UsageReading.totals", () -> reading.totals(there));
    }

    private void stock() {
        usage();
        StockReading reading = get(StockReading.class);
        StockCards cards = get(StockCards.class);
        StockDocuments documents = get(StockDocuments.class);
        CardQuery card = new CardQuery(w.store, w.lot, null, KnownAt.LATEST);
        StockQuery there = new StockQuery(null, w.store, null, null, KnownAt.LATEST);
        cases.refuses("supplies.StockCards.head", () -> cards.head(card));
        cases.refuses("supplies.StockCards.lines", () -> cards.lines(card, null, 10));
        cases.refuses("supplies.StockDocuments.document", () -> documents.document(w.receipt));
        cases.refuses("supplies.StockReading.own", () -> reading.own("foreign store"));
        cases.hidden.put("supplies.StockReading.balances", () -> reading.balances(there, null, 10));
        cases.hidden.put("supplies.StockReading.totals", () -> reading.totals(there));
        cases.hidden.put(
                "supplies.StockReading.locations",
                () -> reading.locations().stream()
                        .filter(location -> location.id() == w.store)
                        .toList());
        cases.hidden.put(
                "supplies.StockDocuments.page",
                () -> documents.page(DocumentFilter.ALL, Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.number().equals(w.receipt))
                        .toList());
    }
}
