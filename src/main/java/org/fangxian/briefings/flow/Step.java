package org.fangxian.briefings.flow;

/** What a person did to a briefing. One person has a hand in one step only. */
public enum Step {
    DRAFT,
    CHECK,
    SIGN,
    ISSUE;

    /** @return the step that brings a briefing forward into the state */
    public static Step into(BriefingState state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case CHECKED -> CHECK;
            case SIGNED -> SIGN;
            case ISSUED -> ISSUE;
        };
    }
}
