package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Step;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinBlock;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.Section;
import org.fangxian.sentences.BlockKind;

/** Puts together what the page of a briefing shows to its caller. */
@ApplicationScoped
class Views {
    @Inject
    private BriefingStore store;

    @Inject
    private Contents contents;

    @Inject
    private Hands hands;

    @Inject
    private FrozenContents frozen;

    BriefingView of(Briefing briefing) {
        Bulletin bulletin = contents.of(briefing);
        List<BriefingHand> written = store.hands(briefing.getId());
        return new BriefingView(
                briefing.getId(),
                briefing.getVersion(),
                briefing.getState(),
                bulletin,
                bulletin.sections(),
                briefing.getState().isFrozen() ? List.of() : blocks(briefing, bulletin),
                written.stream().map(BriefingHand::view).toList(),
                store.transitions(briefing.getId()).stream()
                        .map(BriefingTransition::view)
                        .toList(),
                following(briefing, written),
                briefing.getState() == BriefingState.DRAFT && mayDo(briefing, Step.DRAFT, written),
                briefing.getCorrectsId(),
                briefing.getCorrectionReason(),
                correctionOf(briefing).orElse(null),
                briefing.milestones().sentAt(),
                briefing.milestones().sentBy(),
                briefing.milestones().signedAt(),
                briefing.milestones().issuedAt(),
                briefing.milestones().frozenSha256(),
                briefing.getState() == BriefingState.ISSUED
                        ? frozen.head(briefing.getId()).orElse(null)
                        : null,
                incomplete(briefing, bulletin));
    }

    /** The city's figures of the day that lack units; each once. */
    private static List<BulletinFigure> incomplete(Briefing briefing, Bulletin bulletin) {
        return bulletin.used().stream()
                .filter(figure -> figure.unitId() == briefing.getUnitId() && !figure.manual())
                .filter(figure -> figure.date().equals(briefing.getBriefingDate()))
                .filter(figure -> figure.derivation().equals(Derivation.VALUE.name()))
                .filter(figure -> !figure.isMissing() && figure.lacking() > 0)
                .toList();
    }

    /** A correction that is still written is known to those alone who may read it. */
    private Optional<Long> correctionOf(Briefing briefing) {
        return Stream.of(Roles.EDITOR, Roles.CHECKER, Roles.SIGNER).anyMatch(role -> hands.holds(briefing, role))
                ? store.correctionOf(briefing.getId())
                : store.issuedCorrectionOf(briefing.getId());
    }

    private Set<BriefingState> following(Briefing briefing, List<BriefingHand> written) {
        boolean drafted = written.stream().anyMatch(hand -> hand.step() == Step.DRAFT);
        return briefing.getState().following().stream()
                .filter(next -> next != BriefingState.CHECKED || drafted)
                .filter(next -> next == BriefingState.DRAFT
                        ? hands.holds(briefing, Roles.CHECKER) || hands.holds(briefing, Roles.SIGNER)
                        : mayDo(briefing, Step.into(next), written))
                .collect(Collectors.toSet());
    }

    private boolean mayDo(Briefing briefing, Step step, List<BriefingHand> written) {
        String role = switch (step) {
            case DRAFT, ISSUE -> Roles.EDITOR;
            case CHECK -> Roles.CHECKER;
            case SIGN -> Roles.SIGNER;
        };
        return hands.holds(briefing, role)
                && hands.bar(briefing, written, step, hands.actor(briefing, role))
                        .isEmpty();
    }

    private static List<BlockView> blocks(Briefing briefing, Bulletin bulletin) {
        return briefing.blocks().stream().map(block -> view(block, bulletin)).toList();
    }

    private static BlockView view(BriefingBlock block, Bulletin bulletin) {
        BulletinBlock stored = new BulletinBlock(block.kind(), block.lead(), block.content());
        Section section = new Bulletin(bulletin.head(), List.of(stored), bulletin.figures())
                .sections().stream()
                        .findFirst()
                        .orElseGet(() -> new Section(block.kind(), block.lead(), List.of(), null));
        return new BlockView(
                block.id(),
                block.kind(),
                block.lead(),
                block.content(),
                section,
                block.kind() == BlockKind.TEXT && block.source().isEmpty(),
                block.isEdited(),
                block.needsAttention());
    }
}
