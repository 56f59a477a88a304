package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountExplanation;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.reading.CountDetail;
import org.jspecify.annotations.Nullable;

/** What is typed for the next step of a count. What is approved is what stood there when the form was opened. */
@Dependent
public class CountForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    /** One for as long as the page is open: however often it is sent, the step is taken once. */
    private final String request = UUID.randomUUID().toString();

    private @Nullable CountStep step;
    private final List<CauseLine> lines = new ArrayList<>();
    private final TreeMap<Long, BigDecimal> seen = new TreeMap<>();
    private @Nullable Long account;
    private String reason = "";

    /** Lays out the form of a step. */
    void begin(CountStep next, CountDetail detail) {
        step = next;
        reason = "";
        lines.clear();
        detail.different().forEach(line -> lines.add(new CauseLine(line)));
        seen.clear();
        seen.putAll(detail.differences());
    }

    void end() {
        step = null;
    }

    RequestKey key(String number) {
        String typed = lines.stream().map(CauseLine::typed).collect(Collectors.joining("\n"));
        return RequestKey.of(
                "supplies.count " + request + step, String.join("\n", number, reason, account + " " + seen, typed));
    }

    CountApproval approval(String number) {
        return new CountApproval(number, Map.copyOf(seen), reason, key(number));
    }

    CountExplanation explanation(String number) {
        List<CountExplanation.Line> causes = lines.stream()
                .map(line -> new CountExplanation.Line(
                        line.getLine().lot().id(), Objects.requireNonNull(line.getCause()), line.getNote()))
                .toList();
        return new CountExplanation(number, Objects.requireNonNull(account), causes, key(number));
    }

    public boolean isExplaining() {
        return step == CountStep.EXPLAINED;
    }

    /** @return whether the step is taken with some words, which must be given where it {@link #isReasonNeeded asks} for them */
    public boolean isWithReason() {
        return step == CountStep.APPROVED || isReasonNeeded();
    }

    public boolean isReasonNeeded() {
        return step != null && step.asksReason();
    }

    public CountCause[] getCauses() {
        return CountCause.values();
    }

    public int getLongestReason() {
        return LONGEST_REASON;
    }

    public @Nullable CountStep getStep() {
        return step;
    }

    public List<CauseLine> getLines() {
        return lines;
    }

    public @Nullable Long getAccount() {
        return account;
    }

    public void setAccount(@Nullable Long account) {
        this.account = account;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
