package org.fangxian.briefings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.SilentUnits;
import org.fangxian.briefings.files.Digest;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.briefings.files.PrintedFile;
import org.fangxian.briefings.files.Printing;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.settings.Addressee;
import org.fangxian.briefings.settings.Kinds;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.counting.Evidence;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.UnitVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Reading briefings. What is not issued is read by those who work on it; an issue also by leaders, and by the units it was
 * sent to.
 */
@Stateless
@RolesAllowed({Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.REPORTER, Roles.REVIEWER})
public class BriefingArchive {
    private static final String[] WORKERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER};
    private static final String[] READERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER};
    private static final String[] RECIPIENTS = {Roles.LEADER, Roles.REPORTER, Roles.REVIEWER};

    @Inject
    private BriefingStore store;

    @Inject
    private Views views;

    @Inject
    private Drafting drafting;

    @Inject
    private Contents contents;

    @Inject
    private FrozenContents frozen;

    @Inject
    private Printing printing;

    @Inject
    private Kinds kinds;

    @Inject
    private Figures figures;

    @Inject
    private SilentUnits silent;

    @Inject
    private KnownThen then;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    /** @return the briefing as its page shows it, beside what the reports by now say otherwise */
    public Opened open(long briefingId) {
        store.fetchWithKind(briefingId);
        BriefingView view = view(briefingId);
        return new Opened(view, view.state().isFrozen() ? Newer.NOTHING : drafting.newer(briefingId));
    }

    /** @return the briefing as its page shows it */
    public BriefingView view(long briefingId) {
        return views.of(readable(briefingId));
    }

    /** @return the issue as it is read; none where the briefing is not issued yet */
    public Optional<Issue> issue(long briefingId) {
        Briefing briefing = readable(briefingId);
        if (briefing.getState() != BriefingState.ISSUED) {
            return Optional.empty();
        }
        Bulletin bulletin = contents.of(briefing);
        return Optional.of(new Issue(
                briefingId,
                bulletin,
                bulletin.sections(),
                Objects.requireNonNull(briefing.milestones().issuedAt())));
    }

    /** @return the issue beside an earlier one, both read by one statement; none where it is not issued yet */
    public Optional<ComparedIssue> compared(long briefingId, @Nullable Long earlierId) {
        store.fetch(earlierId == null ? Set.of(briefingId) : Set.of(briefingId, earlierId));
        return issue(briefingId).map(issue -> new ComparedIssue(issue, earlierId == null ? null : contents(earlierId)));
    }

    /** @return the briefing's contents */
    public Bulletin contents(long briefingId) {
        return contents.of(readable(briefingId));
    }

    /**
     * @return the file: of an issued briefing always the kept bytes, and never others, so that one which is lost is
     *     refused; else a preview
     */
    public PrintedFile file(long briefingId, FileKind kind) {
        Briefing briefing = readable(briefingId);
        byte[] bytes = briefing.getState() == BriefingState.ISSUED
                ? frozen.file(briefingId, kind).orElseThrow(() -> new FileGone(kind, briefing.title()))
                : printing.print(contents.of(briefing), kind, null);
        String name = briefing.getKind() + "-" + briefing.getBriefingDate() + "-" + briefing.getEdition() + "."
                + kind.extension();
        return new PrintedFile(name, kind, bytes, Digest.sha256(bytes));
    }

    /** @return the submissions a figure was counted from, as far as the caller may see them; none for one that was typed */
    public Evidence evidence(long briefingId, int figure) {
        BulletinFigure asked = contents.of(readable(briefingId)).figure(figure);
        return asked.indicator() == null || asked.revisions().isEmpty()
                ? Evidence.NONE
                : figures.evidence(asked.revisions(), Objects.requireNonNull(asked.indicator()));
    }

    /** @return the towns that a figure counts as late or missing, as it was known then; none for any other figure */
    public List<UnitVerdict> counted(long briefingId, int figure) {
        BulletinFigure asked = contents.of(readable(briefingId)).figure(figure);
        return asked.derivation().equals(Derivation.UNITS.name())
                ? silent.counted(Objects.requireNonNull(asked.indicator()), asked.date(), new KnownAt(asked.knownAt()))
                : List.of();
    }

    /**
     * For who may read the figures themselves, not for those that an issue was only sent to.
     *
     * @return the figures that follow the reports, each as it was known at the instant, beside what the briefing tells
     */
    public List<FigureThen> asKnown(long briefingId, KnownAt knownAt) {
        Briefing briefing = readable(briefingId);
        authority.require(briefing.getUnitId(), READERS);
        return then.of(contents.of(briefing), knownAt);
    }

    /** @return a page of the briefings the caller works on or reads, the latest first, older than the date */
    public List<BriefingRow> list(LocalDate before, int size) {
        return store.page(authority.jurisdiction(READERS), before, size).stream()
                .filter(row -> row.state() == BriefingState.ISSUED
                        || authority.caller().has(WORKERS))
                .toList();
    }

    /** @return the latest edition of a reporting date that was issued, if the caller may read it */
    public Optional<BriefingRow> issued(LocalDate date) {
        return issued(date, date).stream().reduce((first, second) -> second);
    }

    /** @return the issues of some days in their order, all editions, that the caller may read */
    public List<BriefingRow> issued(LocalDate from, LocalDate to) {
        Jurisdiction readers = authority.jurisdiction(READERS);
        Jurisdiction recipients = authority.jurisdiction(RECIPIENTS);
        return store.issued(readers, recipients, from, to);
    }

    /** @return the date of the latest issue the caller may read */
    public Optional<BriefingRow> latestIssued() {
        return store.lastIssued(authority.jurisdiction(READERS), authority.jurisdiction(RECIPIENTS));
    }

    /** @return the units an issue was sent to */
    public List<Addressee> addressees(long briefingId) {
        readable(briefingId);
        return kinds.sentTo(briefingId);
    }

    /** @return those of an issue's addressees for which the caller acknowledges it: as an officer or leader of that very unit */
    public Set<Long> own(long briefingId) {
        Set<Long> own =
                kinds.sentTo(briefingId).stream().map(Addressee::unitId).collect(Collectors.toCollection(HashSet::new));
        own.retainAll(authority.jurisdiction(RECIPIENTS).roots());
        return own;
    }

    private Briefing readable(long briefingId) {
        Briefing briefing = store.get(briefingId);
        if (briefing.getState() != BriefingState.ISSUED) {
            authority.require(briefing.getUnitId(), WORKERS);
        } else if (!structure.within(authority.jurisdiction(READERS), briefing.getUnitId())
                && !isAddressed(briefingId)) {
            authority.require(briefing.getUnitId(), READERS);
        }
        return briefing;
    }

    private boolean isAddressed(long briefingId) {
        return !structure
                .within(authority.jurisdiction(RECIPIENTS), addressed(briefingId))
                .isEmpty();
    }

    private Set<Long> addressed(long briefingId) {
        return kinds.sentTo(briefingId).stream().map(Addressee::unitId).collect(Collectors.toSet());
    }
}
