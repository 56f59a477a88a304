package org.fangxian.briefings.figures;

import java.util.List;
import java.util.function.ToIntFunction;
import org.fangxian.sentences.Script;

/**
 * Who is late or missing, in words, with places for the numbers of towns.
 *
 * @param text with a token for each of the counts, by its place among them from 1
 */
public record Silence(String text, List<UnitCount> counts) {
    public Silence {
        counts = List.copyOf(counts);
    }

    /** @return with the numbers written out: by this one sees whether anything has changed */
    public String plain() {
        return Script.plain(text, place -> String.valueOf(counts.get(place - 1).units()));
    }

    /** @return as a briefing stores it, each count by the number of the figure that it is there */
    public String stored(ToIntFunction<UnitCount> numbers) {
        return Script.renumbered(text, place -> numbers.applyAsInt(counts.get(place - 1)));
    }
}
