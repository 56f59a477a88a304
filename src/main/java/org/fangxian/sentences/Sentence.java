package org.fangxian.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fangxian.sentences.Placement.Timing;

/**
 * A sentence of the briefing's template. In braces stand:
 *
 * <ul>
 *   <li>{@code {CODE}}, {@code {CODE@511025}}: the figure of the city, or of an area;
 *   <li>{@code {CODE?some#|none}}: one phrase for a figure other than 0, another (perhaps empty) for 0;
 *   <li>{@code {CODE~more#|less#|same|unknown}}: the change since the day before; the fourth phrase may be left out;
 *   <li>{@code {CODE*before|%#|separator|after|silent %}}: areas by size, without those at 0; the fifth phrase, for areas
 *       that did not report, may be left out;
 *   <li>{@code {period PREV_0_24}}, {@code {until PREV_0_24}}, {@code {date}}, {@code {city}}.
 * </ul>
 *
 * A backslash takes the meaning from the character after it.
 */
public final class Sentence {
    private final List<Part> parts;

    private Sentence(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a sentence; refuses one that does not follow the grammar, naming the place. */
    public static Sentence of(String text) {
        return new Sentence(new SentenceParser(text).parse());
    }

    /** @return words and figures in their order; neighbouring words are one piece */
    public List<Piece> say(Facts facts) {
        List<Piece> spoken = new ArrayList<>();
        parts.forEach(part -> part.say(facts, spoken));
        return Script.joined(spoken);
    }

    /** @return the figures in their order, each with the time said nearest before it in its sentence */
    public List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        Set<Timing> said = Set.of();
        for (Part part : parts) {
            if (part instanceof Part.Literal words && words.text().contains(Wording.text("sentence.end"))) {
                said = Set.of();
            } else if (part instanceof Part.Word word) {
                said = word.timing().map(Set::of).orElse(said);
            }
            FigureRef figure = part.figure();
            if (figure != null) {
                placements.add(new Placement(figure, said));
            }
        }
        return placements;
    }

    /** @return the fixed words, those of phrases too, in which a figure would be nobody's */
    public List<String> words() {
        return parts.stream().flatMap(part -> part.words().stream()).toList();
    }

    /** @return every time that is said, in order */
    List<Timing> timings() {
        return parts.stream()
                .filter(Part.Word.class::isInstance)
                .flatMap(part -> ((Part.Word) part).timing().stream())
                .toList();
    }

    /** Adds the figures that the sentence needs for the areas of the city. */
    public void needs(List<Area> areas, Set<FigureRef> out) {
        parts.forEach(part -> part.needs(areas, out));
    }
}
