package org.fangxian.briefings;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Milestones;
import org.fangxian.briefings.flow.NotADraft;
import org.fangxian.briefings.flow.PrintedHashes;
import org.fangxian.briefings.settings.BriefingKind;
import org.fangxian.briefings.settings.BriefingTemplate;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.sentences.Template;
import org.fangxian.sentences.TemplateBlock;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A briefing of a day in one of its editions: blocks of text whose figures are live until it is signed. A correction is a
 * further edition under the same number.
 */
@Entity
class Briefing {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "briefing")
    @SequenceGenerator(name = "briefing", sequenceName = "briefing_seq", allocationSize = 1)
    private long id;

    private String kind;
    private long unitId;
    private LocalDate briefingDate;
    private int edition;
    private int issueYear;
    private int issueNumber;

    @Enumerated(EnumType.STRING)
    private BriefingState state;

    private String title;

    @Embedded
    private Letterhead letterhead;

    private int templateVersion;
    private @Nullable Instant knownAt;

    @Embedded
    private Milestones milestones;

    private @Nullable Long correctsId;
    private @Nullable String correctionReason;
    private int lastFigure;
    private int changes;

    @Version
    private int version;

    @OneToMany(mappedBy = "briefing", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sortOrder")
    private List<BriefingBlock> blocks = new ArrayList<>();

    @OneToMany(mappedBy = "briefing", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<BriefingFigure> figures = new ArrayList<>();

    protected Briefing() {}

    /** The first edition of a day, not numbered yet. */
    Briefing(BriefingKind kind, BriefingTemplate template, Moment moment) {
        this.kind = kind.getCode();
        this.unitId = kind.getUnitId();
        this.letterhead = kind.getLetterhead();
        this.templateVersion = template.getTemplateVersion();
        this.briefingDate = moment.date();
        this.issueYear = moment.date().getYear();
        this.knownAt = moment.knownAt();
        this.milestones = Milestones.composed(moment.now());
        this.edition = 1;
        this.state = BriefingState.DRAFT;
        Template parsed = template.template();
        this.title = parsed.title();
        parsed.blocks().forEach(this::append);
    }

    /** A correction of another edition: its text and figures are taken over, with those stated by hand. */
    Briefing(Briefing other, String reason, Instant now) {
        this.kind = other.kind;
        this.unitId = other.unitId;
        this.letterhead = other.letterhead;
        this.templateVersion = other.templateVersion;
        this.briefingDate = other.briefingDate;
        this.issueYear = other.issueYear;
        this.milestones = Milestones.composed(now);
        this.edition = other.edition + 1;
        this.issueNumber = other.issueNumber;
        this.state = BriefingState.DRAFT;
        this.title = other.title;
        this.correctsId = other.id;
        this.correctionReason = reason;
        this.lastFigure = other.lastFigure;
        other.blocks.forEach(block -> blocks.add(new BriefingBlock(this, block)));
        other.figures.stream()
                .filter(figure -> figure.key().derivation() != Derivation.FORMER)
                .forEach(figure -> figures.add(new BriefingFigure(this, figure)));
    }

    void number(int taken) {
        issueNumber = taken;
    }

    /** Takes the next step; to the issue it goes by {@link #issue}. */
    void to(BriefingState next, Instant at) {
        state = state.to(next);
        milestones = milestones.reached(next, at);
        changes++;
    }

    void issue(PrintedHashes hashes, Instant at) {
        to(BriefingState.ISSUED, at);
        milestones = milestones.printed(hashes);
    }

    void freeze(String sha256, Instant at) {
        milestones = milestones.signed(sha256, at);
    }

    /** Refuses unless it is a draft; a draft that was sent to its check is not sent any more. */
    void beginEdit() {
        if (state != BriefingState.DRAFT) {
            throw new NotADraft(state);
        }
        sendToCheck(null, null);
    }

    /** Counts a change of text or figures by hand. */
    void touch() {
        changes++;
    }

    /** @return whether it stands as the portal wrote it: nobody edited it, or sent it to its check */
    boolean isUntouched() {
        return state == BriefingState.DRAFT && edition == 1 && changes == 0 && milestones.sentAt() == null;
    }

    /** The draft is ready to be checked; a further edit takes that back. */
    void sendToCheck(@Nullable String by, @Nullable Instant at) {
        milestones = milestones.sent(by, at);
    }

    /** Its figures tell what was known at the instant. */
    void refreshed(Instant at) {
        milestones = milestones.refreshed(at);
    }

    void describe(String newTitle, Letterhead newLetterhead) {
        title = newTitle;
        letterhead = newLetterhead;
    }

    BriefingBlock append(TemplateBlock block) {
        return insert(blocks.size() - 1, block);
    }

    /** Puts a block behind the one at an index; -1 puts it first. */
    BriefingBlock insert(int after, TemplateBlock block) {
        BriefingBlock added = new BriefingBlock(this, 0, block);
        blocks.add(after + 1, added);
        blocks.forEach(each -> each.moveTo(BriefingBlock.place(blocks.indexOf(each))));
        return added;
    }

    void remove(BriefingBlock block) {
        blocks.remove(block);
    }

    BriefingBlock block(long blockId) {
        return blocks.stream()
                .filter(block -> block.id() == blockId)
                .findFirst()
                .orElseThrow(() -> new NotFound("block", blockId));
    }

    FigureBook figures() {
        return new FigureBook(this, figures, () -> ++lastFigure);
    }

    List<BriefingBlock> blocks() {
        return List.copyOf(blocks);
    }

    BulletinHead head() {
        return new BulletinHead(
                kind,
                unitId,
                letterhead.name(),
                letterhead.office(),
                title,
                briefingDate,
                edition,
                issueYear,
                issueNumber,
                letterhead.secrecy(),
                letterhead.reportTo(),
                letterhead.sendTo(),
                letterhead.distributeTo(),
                letterhead.copies(),
                letterhead.oneSided(),
                templateVersion,
                knownAt,
                milestones.refreshedAt());
    }

    String title() {
        return title;
    }

    /** @return how the audit trail and messages name it: kind, date, edition */
    String subject() {
        return kind + " " + briefingDate + " " + edition;
    }

    long getId() {
        return id;
    }

    String getKind() {
        return kind;
    }

    long getUnitId() {
        return unitId;
    }

    LocalDate getBriefingDate() {
        return briefingDate;
    }

    int getEdition() {
        return edition;
    }

    BriefingState getState() {
        return state;
    }

    Letterhead getLetterhead() {
        return letterhead;
    }

    @Nullable
    Instant getKnownAt() {
        return knownAt;
    }

    /** @return the instant whose knowledge its figures tell: the fixed one, else that of their last reading */
    Instant readAt() {
        return knownAt == null ? milestones.refreshedAt() : knownAt;
    }

    Milestones milestones() {
        return milestones;
    }

    @Nullable
    Long getCorrectsId() {
        return correctsId;
    }

    @Nullable
    String getCorrectionReason() {
        return correctionReason;
    }

    int getVersion() {
        return version;
    }
}
