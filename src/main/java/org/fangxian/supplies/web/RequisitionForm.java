package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.reading.RequisitionDetail;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.jspecify.annotations.Nullable;

/** What is typed for the next step of a requisition. */
@Dependent
public class RequisitionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    /** One for as long as the page is open: however often it is sent, the step is taken once. */
    private final String request = UUID.randomUUID().toString();

    private @Nullable RequisitionStep step;
    private final List<GrantLine> lines = new ArrayList<>();
    private String reason = "";
    private boolean partly;
    private @Nullable LocalDateTime due;

    /** Lays out the form of a step. */
    void begin(RequisitionStep next, RequisitionDetail detail) {
        step = next;
        reason = "";
        partly = false;
        due = CityTime.local(now.instant()).truncatedTo(ChronoUnit.MINUTES).plusDays(1);
        lines.clear();
        for (RequisitionDetail.Line line : detail.lines()) {
            if (isGranting()) {
                lines.add(GrantLine.granting(line));
            } else if (line.isOpen()) {
                lines.add(new GrantLine(line, ""));
            }
        }
    }

    void end() {
        step = null;
    }

    RequestKey key(String number) {
        String typed = lines.stream().map(GrantLine::typed).collect(Collectors.joining("\n"));
        return RequestKey.of(
                "supplies.requisition " + request + step, String.join("\n", number, reason, "" + partly + due, typed));
    }

    /** @return what is granted; null where a line could not be read, which is said */
    @Nullable
    RequisitionDecision decision(String number) {
        List<String> problems = new ArrayList<>();
        List<RequisitionDecision.Line> read = lines.stream()
                .map(line ->
                        new RequisitionDecision.Line(line.getLine().itemId(), amount(line, problems), line.getReason()))
                .toList();
        EntryForm.say(problems);
        return problems.isEmpty() ? new RequisitionDecision(number, read, reason, key(number)) : null;
    }

    /** @return what is to be kept; null where a line could not be read, which is said */
    @Nullable
    AllocationOrder allocation(String number) {
        List<String> problems = new ArrayList<>();
        List<AllocationOrder.Named> named = new ArrayList<>();
        for (GrantLine line : lines) {
            @Nullable Long lot = line.getLot();
            @Nullable BigDecimal amount = lot == null ? null : amount(line, problems);
            if (lot != null) {
                BigDecimal all = Objects.requireNonNull(line.getLine().open());
                named.add(new AllocationOrder.Named(line.getLine().itemId(), lot, amount == null ? all : amount));
            }
        }
        EntryForm.say(problems);
        return problems.isEmpty() ? new AllocationOrder(number, named, partly, reason, key(number)) : null;
    }

    private @Nullable BigDecimal amount(GrantLine line, List<String> problems) {
        String typed = line.getAmount().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.equals("0")) {
            return BigDecimal.ZERO;
        }
        ItemView item = catalogue.items().stream()
                .filter(one -> one.id() == line.getLine().itemId())
                .findFirst()
                .orElseThrow();
        try {
            return item.amount(typed);
        } catch (DomainException refused) {
            problems.add(formats.text(
                    "supplies.line.wrong",
                    lines.indexOf(line) + 1,
                    formats.text("supplies.amount"),
                    formats.text(refused.key(), refused.args())));
            return null;
        }
    }

    Instant dueAt() {
        return Objects.requireNonNull(due).atZone(CityTime.ZONE).toInstant();
    }

    /** @return whether amounts are granted in the step */
    public boolean isGranting() {
        return step == RequisitionStep.REVIEWED || step == RequisitionStep.APPROVED;
    }

    public boolean isAllocating() {
        return step == RequisitionStep.ALLOCATED;
    }

    public boolean isShipping() {
        return step == RequisitionStep.SHIPPED;
    }

    /** @return whether the step cannot be taken without a reason */
    public boolean isReasonNeeded() {
        return step != null && step.asksReason();
    }

    public int getLongestReason() {
        return LONGEST_REASON;
    }

    public @Nullable RequisitionStep getStep() {
        return step;
    }

    public List<GrantLine> getLines() {
        return lines;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isPartly() {
        return partly;
    }

    public void setPartly(boolean partly) {
        this.partly = partly;
    }

    public @Nullable LocalDateTime getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDateTime due) {
        this.due = due;
    }
}
