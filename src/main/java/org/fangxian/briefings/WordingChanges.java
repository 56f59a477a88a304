package org.fangxian.briefings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.Rewording;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.Wording;

/**
 * The words that a correction changed, section by section: what an editor wrote anew, added or took out, figures typed by
 * hand among it, and the units that were late or missing. Sentences that nobody edited differ only by their figures, which
 * are told on their own. A figure in the former words becomes one of the correction's too: its former value.
 */
final class WordingChanges {
    private static final int LONGEST_QUOTED = 60;

    /** What no item of its own tells when it changes. */
    private static final Set<String> BY_THEIR_WORDS = Set.of(Derivation.TYPED.name(), Derivation.UNITS.name());

    private final Briefing correction;
    private final Briefing former;
    private final Bulletin frozen;
    private final Set<Integer> frozenNumbers;
    private final List<String> items = new ArrayList<>();

    WordingChanges(Briefing correction, Briefing former, Bulletin frozen) {
        this.correction = correction;
        this.former = former;
        this.frozen = frozen;
        this.frozenNumbers =
                frozen.figures().stream().map(BulletinFigure::number).collect(Collectors.toSet());
    }

    List<String> items() {
        Map<Long, BriefingBlock> before =
                former.blocks().stream().collect(Collectors.toMap(BriefingBlock::id, Function.identity()));
        Set<Long> kept = new HashSet<>();
        for (BriefingBlock block : correction.blocks()) {
            Long formerId = block.formerId();
            BriefingBlock was = formerId == null ? null : before.get(formerId);
            if (was != null) {
                kept.add(was.id());
                if (mayDiffer(block, was)) {
                    item(name(block, correction), typedThen(text(was)), text(block));
                }
            } else if (block.kind() == BlockKind.TEXT) {
                item(name(block, correction), "", text(block));
            }
        }
        former.blocks().stream()
                .filter(block -> !kept.contains(block.id()) && block.kind() != BlockKind.CHANGES)
                .forEach(block -> item(name(block, former), text(block), ""));
        return items;
    }

    private static boolean mayDiffer(BriefingBlock block, BriefingBlock was) {
        return switch (block.kind()) {
            case HEADING, TEXT -> block.isEdited() || was.isEdited();
            case UNITS -> true;
            case TABLE, CHART, CHANGES -> false;
        };
    }

    /** The words of a paragraph; the caption of a table or chart. */
    private static String text(BriefingBlock block) {
        return block.kind() == BlockKind.TABLE || block.kind() == BlockKind.CHART
                ? block.content().lines().findFirst().orElse("")
                : block.lead() + block.content();
    }

    /** The paragraph's own heading, else the one above it, else the title, as below the explanation of a correction. */
    private static String name(BriefingBlock block, Briefing of) {
        String heading = of.title();
        for (BriefingBlock each : of.blocks().subList(0, of.blocks().indexOf(block) + 1)) {
            heading = switch (each.kind()) {
                case HEADING -> Script.plain(each.content(), number -> "");
                case CHANGES -> of.title();
                case TEXT, TABLE, CHART, UNITS -> heading;
            };
        }
        return block.lead().isEmpty() ? heading : Rewording.bare(block.lead());
    }

    private void item(String section, String from, String to) {
        Rewording change = Rewording.between(from, to);
        if (change.isNothing()) {
            return;
        }
        if (isLong(change.from()) || isLong(change.to())) {
            items.add(Wording.format("changes.reworded", section));
        } else if (change.from().isEmpty()) {
            items.add(Wording.format("changes.added", section, change.to()));
        } else if (change.to().isEmpty()) {
            items.add(Wording.format("changes.removed", section, formerly(change.from())));
        } else {
            items.add(Wording.format("changes.words", section, formerly(change.from()), change.to()));
        }
    }

    private static boolean isLong(String text) {
        return Script.plain(text, String::valueOf).length() > LONGEST_QUOTED;
    }

    /** Figures typed by hand and counts of units that are otherwise by now stand in the former words with their former value. */
    private String typedThen(String text) {
        return Script.renumbered(text, number -> isStatedOtherwise(number) ? formerNumber(number) : number);
    }

    private String formerly(String text) {
        return Script.renumbered(text, number -> frozenNumbers.contains(number) ? formerNumber(number) : number);
    }

    private boolean isStatedOtherwise(int number) {
        BulletinFigure old = frozen.figure(number);
        return BY_THEIR_WORDS.contains(old.derivation())
                && correction
                        .figures()
                        .find(number)
                        .map(now -> now.differs(Changes.reading(old)))
                        .orElse(false);
    }

    private int formerNumber(int number) {
        BulletinFigure old = frozen.figure(number);
        BriefingFigure figure = correction.figures().of(FigureKey.former(number, old.unitId(), old.date()));
        FigureReading was = Changes.reading(old);
        BigDecimal shown = was.amount() == null || !old.derivation().equals(Derivation.CHANGE.name())
                ? was.amount()
                : was.amount().abs();
        figure.take(new FigureReading(shown, was.expected(), was.reported(), was.revisions(), was.knownAt()));
        return figure.number();
    }
}
