package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.Printing;
import org.fangxian.briefings.flow.NotReady;
import org.fangxian.sentences.BlockKind;

/** Whether a draft may go on: nothing missing is printed, no paragraph waits to be read again, and every character prints. */
@ApplicationScoped
class Readiness {
    @Inject
    private Hands hands;

    @Inject
    private Contents contents;

    @Inject
    private Printing printing;

    /** A draft that the portal wrote alone is nobody's yet: a person has to answer for it before it is checked. */
    void askDrafted(Briefing draft) {
        if (!hands.isDrafted(draft)) {
            throw new NotReady("briefings.noDrafter", draft.subject());
        }
    }

    /** Refuses what is missing, what has to be read again, and, by its name, a character that no font has. */
    void ask(Briefing draft) {
        askComplete(draft);
        draft.blocks().stream()
                .filter(BriefingBlock::needsAttention)
                .findFirst()
                .ifPresent(block -> {
                    throw new NotReady("briefings.needsAttention", block.lead());
                });
        askPrintable(draft);
    }

    /** Prints for trial, so that nothing is signed that cannot be issued. */
    void askPrintable(Briefing draft) {
        printing.print(contents.live(draft), FileKind.PDF, null);
    }

    /** A gap in the chart's earlier days stays a gap, and a former value is as it was; all else has to be stated. */
    private static void askComplete(Briefing draft) {
        List<BriefingBlock> written = draft.blocks().stream()
                .filter(block -> block.kind() != BlockKind.CHART)
                .toList();
        Set<BriefingFigure> printed = new HashSet<>(draft.figures().named(written));
        List<BriefingFigure> missing = draft.figures().used().stream()
                .filter(figure -> figure.amount() == null)
                .filter(figure -> figure.key().derivation() != Derivation.FORMER)
                .filter(figure ->
                        printed.contains(figure) || figure.key().date().equals(draft.getBriefingDate()))
                .toList();
        if (!missing.isEmpty()) {
            throw new NotReady(
                    "briefings.missingFigures",
                    missing.stream()
                            .map(figure -> figure.key().indicator())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }
}
