package org.fangxian.briefings.register;

import java.util.List;
import java.util.Optional;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in the list, with the people who had a hand in it.
 *
 * @param hands in the order of their time
 */
public record RegisterRow(BriefingRow briefing, List<HandView> hands) {
    public RegisterRow {
        hands = List.copyOf(hands);
    }

    /** @return its place in the list */
    public RegisterKey key() {
        return new RegisterKey(briefing.date(), briefing.edition());
    }

    /** @return who did a step, the first of them; null while nobody has */
    public @Nullable HandView hand(Step step) {
        Optional<HandView> found =
                hands.stream().filter(hand -> hand.step() == step).findFirst();
        return found.orElse(null);
    }
}
