package org.fangxian.briefings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fangxian.accounts.Roles;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.files.StoredFile;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Move;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.register.BriefingRegister;
import org.fangxian.shared.web.Formats;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The steps of the briefing that is shown: who did them, and those that the caller may do now. */
@Named
@ViewScoped
public class BriefingSteps implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A step with those who had a hand in it; the one that is to be done now is current. */
    public record Stage(Step step, List<HandView> hands, boolean current) {}

    @Inject
    private BriefingView page;

    @Inject
    private BriefingWorkflow workflow;

    @Inject
    private Drafting drafting;

    @Inject
    private BriefingRegister register;

    @Inject
    private CurrentUser user;

    @Inject
    private Formats formats;

    private String reason = "";
    private boolean returning;
    private boolean correcting;
    private transient @Nullable List<StoredFile> files;

    /** Says that the draft is ready for its check. */
    public void send() {
        drafting.sendToCheck(page.getId(), page.getVersion());
        page.took("briefings.said.sent");
    }

    public void check() {
        move(BriefingState.CHECKED);
    }

    public void sign() {
        move(BriefingState.SIGNED);
    }

    public void issue() {
        move(BriefingState.ISSUED);
    }

    /** Sends the briefing back to its draft, with the reason. */
    public void sendBack() {
        move(BriefingState.DRAFT);
    }

    private void move(BriefingState to) {
        workflow.move(new Move(page.getId(), page.getVersion(), to, reason));
        cancel();
        page.took("briefings.said." + to, formats.text("briefings.issue", number()));
    }

    /** Begins the correction of the issue and leads to it. */
    public void correct() {
        long correction = workflow.correct(page.getId(), reason);
        Faces.redirect("briefings/briefing.xhtml?id=%s", correction);
    }

    public void askReturn() {
        returning = true;
    }

    public void askCorrection() {
        correcting = true;
    }

    public void cancel() {
        returning = false;
        correcting = false;
        reason = "";
    }

    /** @return the four steps in their order */
    public List<Stage> getStages() {
        org.fangxian.briefings.BriefingView view = page.getView();
        List<Stage> stages = new ArrayList<>();
        for (Step step : Step.values()) {
            List<HandView> hands =
                    view.hands().stream().filter(hand -> hand.step() == step).toList();
            stages.add(new Stage(step, hands, step.ordinal() == current(view).ordinal()));
        }
        return stages;
    }

    private static Step current(org.fangxian.briefings.BriefingView view) {
        return switch (view.state()) {
            case DRAFT -> view.sentAt() == null ? Step.DRAFT : Step.CHECK;
            case CHECKED -> Step.SIGN;
            case SIGNED, ISSUED -> Step.ISSUE;
        };
    }

    public boolean isSendable() {
        org.fangxian.briefings.BriefingView view = page.getView();
        return view.editable() && view.sentAt() == null;
    }

    public boolean isCheckable() {
        return follows(BriefingState.CHECKED);
    }

    public boolean isSignable() {
        return follows(BriefingState.SIGNED);
    }

    public boolean isIssuable() {
        return follows(BriefingState.ISSUED);
    }

    public boolean isReturnable() {
        return follows(BriefingState.DRAFT);
    }

    public boolean isCorrectable() {
        org.fangxian.briefings.BriefingView view = page.getView();
        return view.state() == BriefingState.ISSUED && view.correctedBy() == null && user.has(Roles.EDITOR);
    }

    private boolean follows(BriefingState state) {
        return page.getView().following().contains(state);
    }

    /** @return the caller's own step, where it keeps the caller from the next one; null where it does not */
    public @Nullable Step getOwnStep() {
        org.fangxian.briefings.BriefingView view = page.getView();
        Set<BriefingState> next = view.state().following();
        boolean kept = next.stream()
                .filter(state -> state != BriefingState.DRAFT)
                .anyMatch(state -> !view.following().contains(state) && user.has(role(state)));
        return kept ? register.ownStep(page.getId()).orElse(null) : null;
    }

    /** @return whether a checker has to wait for somebody to take the draft in hand, which the portal wrote by itself */
    public boolean isUndrafted() {
        org.fangxian.briefings.BriefingView view = page.getView();
        return view.state() == BriefingState.DRAFT && view.hands().isEmpty() && user.has(Roles.CHECKER);
    }

    private static String role(BriefingState to) {
        return switch (to) {
            case DRAFT, CHECKED -> Roles.CHECKER;
            case SIGNED -> Roles.SIGNER;
            case ISSUED -> Roles.EDITOR;
        };
    }

    /** @return the step that comes next */
    public Step getNext() {
        return current(page.getView());
    }

    /** @return the files kept of an issue, which never change */
    public List<StoredFile> getFiles() {
        if (page.getView().state() != BriefingState.ISSUED) {
            return List.of();
        }
        List<StoredFile> known = files;
        if (known == null) {
            known = register.files(page.getId());
            files = known;
        }
        return known;
    }

    private int number() {
        return page.getView().bulletin().head().issueNumber();
    }

    public boolean isReturning() {
        return returning;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
