package org.fangxian.supplies.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.supplies.reading.RequisitionDetail;
import org.fangxian.supplies.reading.RequisitionRow;
import org.fangxian.supplies.requisitions.RequisitionState;
import org.fangxian.supplies.requisitions.RequisitionStep;

/** Which steps of a requisition are the caller's to take: a proposal to the page, the boundary decides. */
@RequestScoped
public class NextSteps {
    /** Whoever has taken one of these takes no other of them. */
    private static final Set<RequisitionStep> BY_DIFFERENT_PEOPLE = Set.of(
            RequisitionStep.REQUESTED, RequisitionStep.REVIEWED, RequisitionStep.APPROVED, RequisitionStep.ISSUED);

    @Inject
    private CurrentUser user;

    List<RequisitionStep> of(RequisitionDetail detail) {
        RequisitionRow head = detail.head();
        List<RequisitionStep> steps = new ArrayList<>();
        if (holds(head.store().unitId(), "LOGISTICS")) {
            steps.addAll(ofKeeper(detail));
        }
        if (!hasActed(detail)) {
            steps.addAll(ofJudge(head));
        }
        if (holds(head.asking().unitId(), "LOGISTICS")) {
            steps.addAll(ofAsker(detail));
        }
        return steps.stream().distinct().sorted().toList();
    }

    private List<RequisitionStep> ofKeeper(RequisitionDetail detail) {
        return switch (detail.head().state()) {
            case APPROVED -> List.of(RequisitionStep.ALLOCATED, RequisitionStep.CANCELLED);
            case ALLOCATED ->
                isOpen(detail)
                        ? List.of(
                                RequisitionStep.ALLOCATED,
                                RequisitionStep.PICKED,
                                RequisitionStep.RELEASED,
                                RequisitionStep.CANCELLED)
                        : List.of(RequisitionStep.PICKED, RequisitionStep.RELEASED, RequisitionStep.CANCELLED);
            case PICKED -> List.of(RequisitionStep.SHIPPED, RequisitionStep.RELEASED, RequisitionStep.CANCELLED);
            default -> List.of();
        };
    }

    private static boolean isOpen(RequisitionDetail detail) {
        return detail.lines().stream().anyMatch(RequisitionDetail.Line::isOpen);
    }

    private List<RequisitionStep> ofJudge(RequisitionRow head) {
        long unit = head.store().unitId();
        if (head.state() == RequisitionState.REQUESTED && holds(unit, "LOGISTICS", "REVIEWER")) {
            return List.of(RequisitionStep.REVIEWED, RequisitionStep.REJECTED);
        }
        if (head.state() == RequisitionState.REVIEWED && holds(unit, "LOGISTICS", "REVIEWER", "LEADER")) {
            return List.of(RequisitionStep.APPROVED, RequisitionStep.REJECTED);
        }
        return List.of();
    }

    private List<RequisitionStep> ofAsker(RequisitionDetail detail) {
        List<RequisitionStep> steps = new ArrayList<>();
        RequisitionState state = detail.head().state();
        if (state.following().contains(RequisitionState.WITHDRAWN)) {
            steps.add(RequisitionStep.WITHDRAWN);
        }
        if (state == RequisitionState.SHIPPED) {
            steps.add(RequisitionStep.RECEIVED);
        }
        if (detail.head().isOwed() && !hasActed(detail)) {
            steps.add(RequisitionStep.PAPER);
        }
        return steps;
    }

    private boolean hasActed(RequisitionDetail detail) {
        return detail.steps().stream()
                .filter(step -> BY_DIFFERENT_PEOPLE.contains(step.step()))
                .anyMatch(step -> step.account().equals(user.getName()));
    }

    private boolean holds(long unit, String... roles) {
        return Stream.of(roles).anyMatch(role -> user.isFor(role, unit));
    }
}
