package org.fangxian.briefings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.function.ToIntFunction;
import org.fangxian.briefings.files.Digest;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.Piece;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.TemplateBlock;
import org.jspecify.annotations.Nullable;

/**
 * A block of a briefing. Until somebody edits it, it is said anew whenever the figures are refreshed; an edited one keeps
 * its words, and asks for attention when its template would now choose others.
 */
@Entity
class BriefingBlock {
    private static final int STEP = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Briefing briefing;

    private int sortOrder;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private String lead;
    private String source;
    private String content = "";
    private String skeleton = "";
    private boolean edited;
    private boolean attention;
    private @Nullable Long formerId;

    protected BriefingBlock() {}

    BriefingBlock(Briefing briefing, int sortOrder, TemplateBlock block) {
        this.briefing = briefing;
        this.sortOrder = sortOrder;
        this.kind = block.kind();
        this.lead = block.lead();
        this.source = block.source();
    }

    /** The same block in another edition. */
    BriefingBlock(Briefing edition, BriefingBlock other) {
        this(edition, other.sortOrder, other.template());
        content = other.content;
        skeleton = other.skeleton;
        edited = other.edited;
        formerId = other.id;
    }

    static int place(int index) {
        return (index + 1) * STEP;
    }

    void say(List<Piece> spoken, ToIntFunction<Piece.Figure> numbers) {
        String phrases = Digest.sha256(Script.skeleton(spoken));
        if (!edited) {
            content = Script.write(spoken, numbers);
        } else if (!phrases.equals(skeleton)) {
            attention = true;
        }
        skeleton = phrases;
    }

    /** Takes over text that no sentence makes, unless it was edited. */
    void tell(String text) {
        tell(text, text);
    }

    /** @param plain the same with its figures written out, by which one sees whether it has changed */
    void tell(String text, String plain) {
        if (edited) {
            attention = attention || !wasTold(plain);
        } else {
            content = text;
        }
        skeleton = Digest.sha256(plain);
    }

    /** @return whether the block was last told this, its figures written out */
    boolean wasTold(String plain) {
        return Digest.sha256(plain).equals(skeleton);
    }

    void edit(String newLead, String text) {
        lead = newLead;
        content = text;
        edited = true;
        attention = false;
    }

    /** Gives the block back to its sentence; it is said anew with the next refresh. */
    void restore() {
        edited = false;
        attention = false;
    }

    TemplateBlock template() {
        return new TemplateBlock(kind, lead, source);
    }

    boolean isSpoken() {
        return !source.isEmpty() && kind != BlockKind.UNITS && kind != BlockKind.CHANGES;
    }

    long id() {
        return id;
    }

    int sortOrder() {
        return sortOrder;
    }

    void moveTo(int place) {
        sortOrder = place;
    }

    BlockKind kind() {
        return kind;
    }

    String lead() {
        return lead;
    }

    String source() {
        return source;
    }

    String content() {
        return content;
    }

    /** @return the block of the corrected edition that it was taken over from; null for one that is new */
    @Nullable
    Long formerId() {
        return formerId;
    }

    boolean isEdited() {
        return edited;
    }

    boolean needsAttention() {
        return attention;
    }
}
