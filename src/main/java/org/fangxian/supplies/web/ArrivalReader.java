package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.items.ItemView;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.web.Formats;
import org.fangxian.supplies.TransferArrival;
import org.jspecify.annotations.Nullable;

/** Reads what was counted of a transfer, all lines of it, and says of each what is wrong with which field. */
final class ArrivalReader {
    private final Map<Long, ItemView> items;
    private final Formats formats;
    private final Accounts accounts;
    private final List<String> problems = new ArrayList<>();
    private final List<TransferArrival.Line> lines = new ArrayList<>();
    private final List<TransferArrival.Surplus> over = new ArrayList<>();

    /** Against which accounts stand what is lost, and what came beyond the shipment. */
    record Accounts(@Nullable Long loss, @Nullable Long surplus) {}

    ArrivalReader(List<ItemView> items, Formats formats, Accounts accounts) {
        this.items = items.stream().collect(Collectors.toMap(ItemView::id, Function.identity()));
        this.formats = formats;
        this.accounts = accounts;
    }

    ArrivalReader read(List<ArrivalLine> counted) {
        for (int place = 1; place <= counted.size(); place++) {
            read(place, counted.get(place - 1));
        }
        return this;
    }

    private void read(int place, ArrivalLine line) {
        BigDecimal accepted = amount(place, "supplies.accepted", line, line.getAccepted());
        BigDecimal rejected = amount(place, "supplies.rejected", line, line.getRejected());
        BigDecimal lost = amount(place, "supplies.lost", line, line.getLost());
        BigDecimal more = amount(place, "supplies.over", line, line.getOver());
        if (accepted == null || rejected == null || lost == null || more == null) {
            return;
        }
        check(place, line, accepted.add(rejected).add(lost));
        explain(place, line, accepted.compareTo(line.getShipped()) != 0 || more.signum() > 0);
        account(place, lost, more);
        add(line, Stream.of(accepted, rejected, lost, more).toList());
    }

    private void check(int place, ArrivalLine line, BigDecimal sum) {
        if (sum.compareTo(line.getShipped()) != 0) {
            String unit = line.getLot().baseUnit();
            wrong(
                    place,
                    "supplies.accepted",
                    "supplies.transfer.sum.line",
                    figure(sum),
                    figure(line.getShipped()),
                    unit);
        }
    }

    private void explain(int place, ArrivalLine line, boolean different) {
        if (different && line.getReason().isBlank()) {
            wrong(place, "supplies.reason", "supplies.transfer.reason.line");
        }
    }

    private void account(int place, BigDecimal lost, BigDecimal more) {
        if (lost.signum() > 0 && accounts.loss() == null) {
            wrong(place, "supplies.loss", "supplies.transfer.account.line");
        }
        if (more.signum() > 0 && accounts.surplus() == null) {
            wrong(place, "supplies.over.account", "supplies.transfer.account.line");
        }
    }

    private void add(ArrivalLine line, List<BigDecimal> found) {
        if (!problems.isEmpty()) {
            return;
        }
        long lot = line.getLot().id();
        BigDecimal lost = found.get(2);
        @Nullable Long loss = lost.signum() > 0 ? accounts.loss() : null;
        lines.add(new TransferArrival.Line(lot, found.get(0), found.get(1), lost, loss, line.getReason()));
        if (found.get(3).signum() > 0) {
            over.add(new TransferArrival.Surplus(
                    lot, null, found.get(3), Objects.requireNonNull(accounts.surplus()), line.getReason()));
        }
    }

    private @Nullable BigDecimal amount(int place, String field, ArrivalLine line, String typed) {
        if (typed.strip().matches("[0０]*")) {
            return BigDecimal.ZERO;
        }
        try {
            return Objects.requireNonNull(items.get(line.getLot().itemId())).amount(typed);
        } catch (DomainException refused) {
            wrong(place, field, refused.key(), refused.args());
            return null;
        }
    }

    private String figure(BigDecimal amount) {
        return formats.figure(amount);
    }

    private void wrong(int place, String field, String key, Object... args) {
        problems.add(formats.text("supplies.line.wrong", place, formats.text(field), formats.text(key, args)));
    }

    List<String> problems() {
        return problems;
    }

    List<TransferArrival.Line> lines() {
        return lines;
    }

    List<TransferArrival.Surplus> over() {
        return over;
    }
}
