package org.fangxian.briefings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.briefings.settings.TextLimit;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.TemplateBlock;
import org.fangxian.sentences.TypedFigures;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/**
 * Work on a draft. Every method takes the version the editor has read and refuses with an edit conflict when somebody
 * else was first; each answers with the new version. Whoever edits has a hand in the draft and cannot check, sign or
 * issue it.
 */
@Stateless
@RolesAllowed(Roles.EDITOR)
public class Drafting {
    @Inject
    private Hands hands;

    @Inject
    private BriefingStore store;

    @Inject
    private Speaker speaker;

    @Inject
    private Readiness readiness;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /** Saves heading or paragraph; typed figures become figures stated by hand. Refuses tables, charts, unknown tokens. */
    public int saveParagraph(ParagraphEdit edit) {
        Briefing draft = hands.edit(edit.briefingId(), edit.version(), Roles.EDITOR);
        BriefingBlock block = draft.block(edit.blockId());
        if (block.kind() == BlockKind.TABLE || block.kind() == BlockKind.CHART) {
            throw new EditRefused("briefings.notText");
        }
        write(draft, block, edit);
        return done(draft, "briefings.edit", block.template().lead());
    }

    /** Puts a paragraph of the editor's own behind a block (0: at the beginning). */
    public int addParagraph(ParagraphEdit edit) {
        Briefing draft = hands.edit(edit.briefingId(), edit.version(), Roles.EDITOR);
        int after = edit.blockId() == 0 ? -1 : draft.blocks().indexOf(draft.block(edit.blockId()));
        write(draft, draft.insert(after, new TemplateBlock(BlockKind.TEXT, edit.lead(), "")), edit);
        return done(draft, "briefings.edit", edit.lead());
    }

    /** Takes a block out; the section that explains a correction stays. */
    public int removeBlock(long briefingId, int version, long blockId) {
        Briefing draft = hands.edit(briefingId, version, Roles.EDITOR);
        BriefingBlock block = draft.block(blockId);
        if (block.kind() == BlockKind.CHANGES) {
            throw new EditRefused("briefings.changesStay");
        }
        draft.remove(block);
        return done(draft, "briefings.edit", block.lead());
    }

    /** Gives an edited paragraph back to its sentence. Refuses a paragraph of the editor's own. */
    public int restoreParagraph(long briefingId, int version, long blockId) {
        Briefing draft = hands.edit(briefingId, version, Roles.EDITOR);
        BriefingBlock block = draft.block(blockId);
        if (block.kind() == BlockKind.TEXT && block.source().isEmpty()) {
            throw new EditRefused("briefings.noSentence");
        }
        block.restore();
        speaker.restate(draft);
        return done(draft, "briefings.edit", block.lead());
    }

    /** Changes title, masthead and imprint of this briefing. Refuses a figure in the title, which is a figure of nothing. */
    public int describe(long briefingId, int version, String title, Letterhead letterhead) {
        Briefing draft = hands.edit(briefingId, version, Roles.EDITOR);
        TextLimit.ask(title, TextLimit.TITLE);
        askNoFigure(title);
        draft.describe(title, letterhead);
        return done(draft, "briefings.edit", title);
    }

    /**
     * States a value by hand, with the reason; it no longer follows the reports, and what is said of its change follows it.
     * Refuses a change or a former value, which follow from others.
     */
    public int overrideFigure(Statement statement) {
        Briefing draft = hands.edit(statement.briefingId(), statement.version(), Roles.EDITOR);
        if (statement.reason().isBlank()) {
            throw new EditRefused("briefings.reasonNeeded");
        }
        TextLimit.ask(statement.reason(), TextLimit.REASON);
        TextLimit.ask(statement.amount());
        BriefingFigure figure = draft.figures().get(statement.figure());
        figure.askStatable();
        figure.state(statement.amount(), statement.reason(), authority.caller().displayName(), time.now());
        speaker.restate(draft);
        return done(draft, "briefings.override", figure.key().indicator() + " " + statement.amount());
    }

    /** Lets a figure that was stated by hand follow the reports again, as they stood when the draft was last refreshed. */
    public int releaseFigure(long briefingId, int version, int number) {
        Briefing draft = hands.edit(briefingId, version, Roles.EDITOR);
        speaker.release(draft, number);
        return done(draft, "briefings.release", String.valueOf(number));
    }

    /** Reads the figures anew. What was stated or edited by hand stays. */
    public Refreshed refresh(long briefingId, int version) {
        Briefing draft = hands.reread(briefingId, version, Roles.EDITOR);
        Map<Integer, FigureReading> before = new HashMap<>();
        draft.figures().used().forEach(figure -> before.put(figure.number(), figure.reading()));
        speaker.refresh(draft);
        int changed = (int) draft.figures().used().stream()
                .filter(figure -> Optional.ofNullable(before.get(figure.number()))
                        .map(figure::differs)
                        .orElse(true))
                .count();
        int attention = (int)
                draft.blocks().stream().filter(BriefingBlock::needsAttention).count();
        return new Refreshed(done(draft, "briefings.refresh", String.valueOf(changed)), changed, attention);
    }

    /**
     * Says that the draft is ready for its check; refuses missing figures, paragraphs that must be read again, and
     * characters that do not print.
     */
    public int sendToCheck(long briefingId, int version) {
        Briefing draft = hands.edit(briefingId, version, Roles.EDITOR);
        readiness.ask(draft);
        draft.sendToCheck(authority.caller().displayName(), time.now());
        return done(draft, "briefings.send", "");
    }

    /** @return what the reports by now say otherwise than the draft; nothing of one that is frozen */
    @RolesAllowed({Roles.EDITOR, Roles.CHECKER, Roles.SIGNER})
    public Newer newer(long briefingId) {
        Briefing draft = store.get(briefingId);
        authority.require(draft.getUnitId(), Roles.EDITOR, Roles.CHECKER, Roles.SIGNER);
        if (draft.getState().isFrozen()) {
            return Newer.NOTHING;
        }
        List<Integer> figures =
                speaker.newer(draft).stream().map(BriefingFigure::number).toList();
        return new Newer(figures, speaker.areUnitsNewer(draft));
    }

    private void write(Briefing draft, BriefingBlock block, ParagraphEdit edit) {
        TextLimit.ask(edit.content(), TextLimit.PARAGRAPH);
        TextLimit.ask(edit.lead(), TextLimit.LEAD);
        TextLimit.ask(edit.reason(), TextLimit.REASON);
        askNoFigure(edit.lead());
        askTokens(draft, edit.content());
        String by = authority.caller().displayName();
        String text = TypedFigures.toTokens(edit.content(), amount -> {
            TextLimit.ask(amount);
            return draft.figures()
                    .type(amount, reason(edit.reason()), by, time.now())
                    .number();
        });
        TextLimit.ask(text, TextLimit.STORED_PARAGRAPH);
        block.edit(edit.lead(), text);
    }

    private static void askNoFigure(String heading) {
        if (TypedFigures.in(heading)) {
            throw new EditRefused("briefings.figureInHeading", heading);
        }
    }

    /** A token names a figure there is; words in a figure's place are those that a sentence chose, and nobody else's. */
    private static void askTokens(Briefing draft, String content) {
        Set<Script.Fragment> chosen = draft.blocks().stream()
                .flatMap(block -> Script.read(block.content()).stream())
                .collect(Collectors.toSet());
        for (Script.Fragment part : Script.read(content)) {
            if (part.figure() > 0) {
                draft.figures().get(part.figure());
                if (!part.words().isEmpty() && !chosen.contains(part)) {
                    throw new EditRefused("briefings.wordsOfFigure", part.words());
                }
            }
        }
    }

    private static @Nullable String reason(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private int done(Briefing draft, String action, String detail) {
        if (draft.getCorrectsId() != null) {
            speaker.explain(draft);
        }
        store.flush(draft.title());
        audit.done(new AuditEvent(action, draft.subject(), draft.getUnitId(), detail));
        return draft.getVersion();
    }
}
