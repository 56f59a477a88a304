package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fangxian.audit.ChainHeads;
import org.fangxian.audit.PublishedHead;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.briefings.files.Printing;
import org.fangxian.briefings.files.TrailHead;
import org.fangxian.briefings.flow.Actor;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.PrintedHashes;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.flow.WrongStep;
import org.fangxian.briefings.settings.Kinds;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.TemplateBlock;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.RecordedTime;

/** What each step forward does: asks whether the draft is ready, freezes, prints and sends. */
@ApplicationScoped
class Release {
    @Inject
    private BriefingStore store;

    @Inject
    private Hands hands;

    @Inject
    private Readiness readiness;

    @Inject
    private Contents contents;

    @Inject
    private FrozenContents frozen;

    @Inject
    private Kinds kinds;

    @Inject
    private Printing printing;

    @Inject
    private ChainHeads chain;

    @Inject
    private RecordedTime time;

    @Inject
    private Event<BriefingIssued> issued;

    void forward(Briefing briefing, BriefingState to, Actor actor) {
        if (to == BriefingState.CHECKED) {
            readiness.askDrafted(briefing);
        }
        hands.hand(briefing, Step.into(to), actor);
        store.flush(briefing.title());
        switch (to) {
            case CHECKED -> check(briefing);
            case SIGNED -> sign(briefing);
            case ISSUED -> issue(briefing);
            case DRAFT -> throw new WrongStep(briefing.getState(), to);
        }
    }

    private void check(Briefing briefing) {
        readiness.ask(briefing);
        briefing.to(BriefingState.CHECKED, time.now());
    }

    private void sign(Briefing briefing) {
        readiness.askPrintable(briefing);
        Instant now = time.now();
        briefing.freeze(frozen.freeze(briefing.getId(), contents.live(briefing), now), now);
        briefing.to(BriefingState.SIGNED, now);
    }

    private void issue(Briefing briefing) {
        Instant now = time.now();
        Bulletin bulletin = frozen.of(briefing.getId());
        Map<FileKind, String> kept = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            kept.put(kind, frozen.keep(briefing.getId(), kind, printing.print(bulletin, kind, now), now));
        }
        PublishedHead head = chain.head();
        frozen.keepHead(briefing.getId(), new TrailHead(head.position(), head.hash()));
        PrintedHashes hashes =
                new PrintedHashes(kept.get(FileKind.PDF), kept.get(FileKind.DOCX), kept.get(FileKind.XLSX));
        briefing.issue(hashes, now);
        List<Long> units = kinds.send(briefing.getId(), briefing.getKind());
        issued.fire(new BriefingIssued(
                briefing.getId(),
                bulletin.head().title(),
                bulletin.head().date(),
                bulletin.head().edition(),
                units));
    }

    /** Puts heading and section that explain a correction first, in place of those of an earlier one. */
    void explain(Briefing correction) {
        if (correction.blocks().stream().anyMatch(block -> block.kind() == BlockKind.CHANGES)) {
            correction.blocks().stream()
                    .filter(block -> block.kind() == BlockKind.CHANGES)
                    .forEach(BriefingBlock::restore);
            return;
        }
        correction.insert(-1, new TemplateBlock(BlockKind.CHANGES, "", ""));
        correction.insert(-1, new TemplateBlock(BlockKind.HEADING, "", Wording.text("changes.heading")));
    }
}
