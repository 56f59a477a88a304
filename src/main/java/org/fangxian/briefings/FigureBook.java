package org.fangxian.briefings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.sentences.Script;
import org.jspecify.annotations.Nullable;

/** A briefing's figures by what they are bound to and by the numbers with which its text names them. */
final class FigureBook {
    private final Briefing briefing;
    private final List<BriefingFigure> figures;
    private final IntSupplier next;

    /** @param next counts the numbers; one that was given is never given again */
    FigureBook(Briefing briefing, List<BriefingFigure> figures, IntSupplier next) {
        this.briefing = briefing;
        this.figures = figures;
        this.next = next;
    }

    List<BriefingFigure> all() {
        return List.copyOf(figures);
    }

    /** @return the figures that the text names, in the order of their numbers */
    List<BriefingFigure> used() {
        return named(briefing.blocks());
    }

    List<BriefingFigure> named(List<BriefingBlock> blocks) {
        Set<Integer> named = blocks.stream()
                .flatMap(block -> Script.figures(block.content()).stream())
                .collect(Collectors.toSet());
        return figures.stream()
                .filter(figure -> named.contains(figure.number()))
                .toList();
    }

    /** @return the figure bound to the key, entered if the briefing has none yet */
    BriefingFigure of(FigureKey key) {
        return bound(key).orElseGet(() -> enter(key));
    }

    Optional<BriefingFigure> bound(FigureKey key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    Optional<BriefingFigure> find(int number) {
        return figures.stream().filter(figure -> figure.number() == number).findFirst();
    }

    /** @return the figure; refuses a number that none bears */
    BriefingFigure get(int number) {
        return find(number).orElseThrow(() -> new EditRefused("briefings.unknownFigure", number));
    }

    /** Takes down a figure that was typed into the text. */
    BriefingFigure type(BigDecimal amount, @Nullable String reason, String by, Instant at) {
        BriefingFigure typed =
                enter(new FigureKey(Derivation.TYPED, "", briefing.getUnitId(), briefing.getBriefingDate()));
        typed.state(amount, reason, by, at);
        return typed;
    }

    private BriefingFigure enter(FigureKey key) {
        BriefingFigure entered = new BriefingFigure(briefing, next.getAsInt(), key);
        figures.add(entered);
        return entered;
    }
}
