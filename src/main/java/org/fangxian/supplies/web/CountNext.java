package org.fangxian.supplies.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;

/** Which steps of a count are the caller's to take: a proposal to the page, the boundary decides. */
@RequestScoped
public class CountNext {
    /** Whoever has taken one of these does not approve. */
    private static final Set<CountStep> BEFORE_APPROVAL = Set.of(CountStep.OPENED, CountStep.ENTERED);

    @Inject
    private CurrentUser user;

    List<CountStep> of(CountDetail detail) {
        CountState state = detail.head().state();
        List<CountStep> steps = new ArrayList<>();
        if (state.turn() != null && detail.head().open() == 0 && holds(detail, "LOGISTICS", "REVIEWER")) {
            steps.add(CountStep.FINISHED);
        }
        if (state == CountState.COUNTED) {
            steps.addAll(ofCounted(detail));
        }
        if (!state.isOver() && holds(detail, "LOGISTICS")) {
            steps.add(CountStep.CANCELLED);
        }
        return steps;
    }

    private List<CountStep> ofCounted(CountDetail detail) {
        List<CountStep> steps = new ArrayList<>();
        boolean differs = !detail.different().isEmpty();
        if (differs && holds(detail, "LOGISTICS")) {
            steps.add(CountStep.EXPLAINED);
        }
        if (holds(detail, "LOGISTICS", "REVIEWER", "LEADER")) {
            if (differs || detail.lines().stream().anyMatch(CountNext::isCountedTwice)) {
                steps.add(CountStep.SENT_BACK);
            }
            if (!hasActed(detail)) {
                steps.add(CountStep.APPROVED);
            }
        }
        return steps;
    }

    /** By a document that was entered late the two may disagree, though the last agrees with the book. */
    private static boolean isCountedTwice(CountLine line) {
        return line.told() != null && line.told().second() != null;
    }

    /** @return whether there is a lot which the caller may count now */
    boolean mayCount(CountDetail detail) {
        return detail.head().state().turn() != null
                && holds(detail, "LOGISTICS", "REVIEWER")
                && detail.lines().stream().anyMatch(CountLine::isForCaller);
    }

    private boolean hasActed(CountDetail detail) {
        return detail.steps().stream()
                .filter(step -> BEFORE_APPROVAL.contains(step.step()))
                .anyMatch(step -> step.account().equals(user.getName()));
    }

    private boolean holds(CountDetail detail, String... roles) {
        return Stream.of(roles)
                .anyMatch(role -> user.isFor(role, detail.head().location().unitId()));
    }
}
