package org.fangxian.sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.sentences.Piece.Figure;
import org.fangxian.sentences.Piece.Words;
import org.fangxian.sentences.Placement.Timing;
import org.jspecify.annotations.Nullable;

/** A part of a sentence: says its words and figures, and names the figures it needs for that. */
sealed interface Part {
    void say(Facts facts, List<Piece> out);

    default void needs(List<Area> areas, Set<FigureRef> out) {}

    /** @return the fixed words of the part */
    default List<String> words() {
        return List.of();
    }

    /** @return the figure that is spoken of; null for words */
    default @Nullable FigureRef figure() {
        return null;
    }

    /** Words that stand as they are. */
    record Literal(String text) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            out.add(new Words(text));
        }

        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** A word that depends on the reporting date or the city. */
    record Word(String name, String argument) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            out.add(new Words(
                    switch (name) {
                        case "period" -> Span.valueOf(argument).period(facts.date());
                        case "until" -> Span.valueOf(argument).until(facts.date());
                        case "date" -> Wording.date(facts.date());
                        default -> facts.city();
                    }));
        }

        /** @return the time that is said, if the word says one */
        Optional<Timing> timing() {
            return argument.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Timing(Span.valueOf(argument), name.equals("until")));
        }
    }

    /** A figure. */
    record Amount(FigureRef ref) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            out.add(new Figure(ref, facts.amount(ref), null));
        }

        @Override
        public void needs(List<Area> areas, Set<FigureRef> out) {
            out.add(ref);
        }

        @Override
        public FigureRef figure() {
            return ref;
        }
    }

    /** One phrase for a figure that is not 0 (or missing), another for 0; nothing where the phrase for 0 is empty. */
    record Condition(FigureRef ref, Phrase some, Phrase none) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            BigDecimal amount = facts.amount(ref);
            boolean zero = amount != null && amount.signum() == 0;
            (zero ? none : some).say(ref, amount, "", out);
        }

        @Override
        public List<String> words() {
            return List.of(some.text(), none.text());
        }

        @Override
        public void needs(List<Area> areas, Set<FigureRef> out) {
            out.add(ref);
        }

        @Override
        public FigureRef figure() {
            return ref;
        }
    }

    /** The change since the day before; the last phrase where a day is missing, or not everybody has reported it. */
    record Comparison(FigureRef ref, Phrase more, Phrase less, Phrase same, Phrase unknown) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            BigDecimal now = facts.amount(ref);
            BigDecimal before = facts.amount(ref.back(1));
            if (now == null || before == null || !isWhole(facts)) {
                unknown.say(ref, now, "", out);
                return;
            }
            BigDecimal change = now.subtract(before);
            Phrase phrase = change.signum() > 0 ? more : change.signum() < 0 ? less : same;
            phrase.say(ref.asChange(), change, "", out);
        }

        @Override
        public List<String> words() {
            return List.of(more.text(), less.text(), same.text(), unknown.text());
        }

        private boolean isWhole(Facts facts) {
            return facts.isComplete(ref) && facts.isComplete(ref.back(1));
        }

        @Override
        public FigureRef figure() {
            return ref;
        }

        @Override
        public void needs(List<Area> areas, Set<FigureRef> out) {
            out.add(ref);
            out.add(ref.back(1));
        }
    }

    /** The areas with a figure other than 0, the largest first; areas that did not report are named at the end. */
    record Breakdown(String indicator, Phrase item, Frame frame) implements Part {
        @Override
        public void say(Facts facts, List<Piece> out) {
            List<Area> reported = new ArrayList<>();
            List<String> silent = new ArrayList<>();
            for (Area area : facts.areas()) {
                BigDecimal amount = facts.amount(FigureRef.value(indicator, area.code()));
                if (amount == null) {
                    silent.add(area.name());
                } else if (amount.signum() != 0) {
                    reported.add(area);
                }
            }
            if (!reported.isEmpty()) {
                reported.sort(
                        Comparator.comparing((Area area) -> amount(facts, area)).reversed());
                list(facts, reported, silent, out);
            }
        }

        private void list(Facts facts, List<Area> reported, List<String> silent, List<Piece> out) {
            String before = frame.before();
            for (Area area : reported) {
                out.add(new Words(before));
                item.say(FigureRef.value(indicator, area.code()), amount(facts, area), area.name(), out);
                before = frame.separator();
            }
            if (!silent.isEmpty()) {
                out.add(new Words(frame.silent().replace("%", String.join(frame.separator(), silent))));
            }
            out.add(new Words(frame.after()));
        }

        private BigDecimal amount(Facts facts, Area area) {
            BigDecimal amount = facts.amount(FigureRef.value(indicator, area.code()));
            return amount == null ? BigDecimal.ZERO : amount;
        }

        @Override
        public List<String> words() {
            return List.of(item.text(), frame.before(), frame.separator(), frame.after(), frame.silent());
        }

        @Override
        public FigureRef figure() {
            return FigureRef.value(indicator, null);
        }

        @Override
        public void needs(List<Area> areas, Set<FigureRef> out) {
            areas.forEach(area -> out.add(FigureRef.value(indicator, area.code())));
        }
    }

    /** What stands around a list: before it, between its items, after it, and for the areas that did not report. */
    record Frame(String before, String separator, String after, String silent) {}
}
