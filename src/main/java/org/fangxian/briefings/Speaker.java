package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReader;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.figures.Silence;
import org.fangxian.briefings.figures.SilentUnits;
import org.fangxian.briefings.figures.Territory;
import org.fangxian.briefings.figures.UnitCount;
import org.fangxian.briefings.settings.Kinds;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.sentences.Area;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.FigureRef;
import org.fangxian.sentences.Piece;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.Sentence;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;

/**
 * Lets a draft say what the reports say: reads its figures, says its sentences anew where nobody edited them, names the
 * late and missing units, and in a correction what changed.
 */
@ApplicationScoped
class Speaker {
    @Inject
    private Kinds kinds;

    @Inject
    private FigureReader reader;

    @Inject
    private CommandStructure structure;

    @Inject
    private SilentUnits silent;

    @Inject
    private Changes changes;

    @Inject
    private RecordedTime time;

    /** Composes a draft for the first time: its title is a sentence too. */
    void compose(Briefing draft) {
        FactSheet facts = facts(draft, reported(draft));
        sayTitle(draft, facts);
        say(draft, facts, reported(draft));
    }

    /** Says a draft as if nobody had reported anything: for who may not read figures. */
    void composeBlank(Briefing draft) {
        FactSheet nothing = new FactSheet(draft, territory(draft), Map.of());
        sayTitle(draft, nothing);
        saySentences(draft, nothing);
    }

    private static void sayTitle(Briefing draft, FactSheet facts) {
        String spoken = Script.write(Sentence.of(draft.title()).say(facts), figure -> 0);
        draft.describe(Script.plain(spoken, number -> ""), draft.getLetterhead());
    }

    /** Reads the figures anew; what was stated or edited by hand stays. */
    void refresh(Briefing draft) {
        FactSheet facts = facts(draft, reported(draft));
        draft.figures().all().forEach(figure -> figure.follow(facts.reading(figure.key())));
        draft.refreshed(time.now());
        say(draft, facts, reported(draft));
    }

    /**
     * Says the sentences again with the figures as the draft has them. What it has not, as the figures of areas that its
     * sentences leave out, is read as it was known when the draft was last refreshed.
     */
    void restate(Briefing draft) {
        KnownAt asRead = new KnownAt(draft.readAt());
        Territory territory = territory(draft);
        Map<FigureKey, FigureReading> readings = new HashMap<>(read(needed(draft, territory), draft, asRead));
        draft.figures().all().stream()
                .filter(figure -> figure.key().derivation() == Derivation.VALUE)
                .forEach(figure -> readings.put(figure.key(), figure.reading()));
        say(draft, new FactSheet(draft, territory, readings), asRead);
    }

    /** Lets a figure follow the reports again, as they were known when the draft was last refreshed. */
    void release(Briefing draft, int number) {
        BriefingFigure figure = draft.figures().get(number);
        figure.release();
        FactSheet facts =
                new FactSheet(draft, territory(draft), read(keys(List.of(figure)), draft, new KnownAt(draft.readAt())));
        figure.follow(facts.reading(figure.key()));
        restate(draft);
    }

    /** Says in a correction what it changed. */
    void explain(Briefing draft) {
        draft.blocks().stream()
                .filter(block -> block.kind() == BlockKind.CHANGES)
                .forEach(block -> block.tell(changes.of(draft)));
    }

    /** @return the used figures of which the reports now say something else */
    List<BriefingFigure> newer(Briefing draft) {
        List<BriefingFigure> live =
                draft.figures().used().stream().filter(BriefingFigure::isLive).toList();
        FactSheet facts =
                new FactSheet(draft, territory(draft), reader.read(keys(live), reported(draft), draft.readAt()));
        return live.stream()
                .filter(figure -> figure.differs(facts.reading(figure.key())))
                .toList();
    }

    /** @return whether other units are late or missing by now than the draft says */
    boolean areUnitsNewer(Briefing draft) {
        List<BriefingBlock> told = draft.blocks().stream()
                .filter(block -> block.kind() == BlockKind.UNITS)
                .toList();
        return !told.isEmpty()
                && told.stream()
                        .anyMatch(block ->
                                !block.wasTold(silent(draft, reported(draft)).plain()));
    }

    private Silence silent(Briefing draft, KnownAt knownAt) {
        return silent.of(
                draft.getBriefingDate(),
                knownAt,
                () -> draft.figures().used().stream().allMatch(BriefingFigure::isComplete));
    }

    private static KnownAt reported(Briefing draft) {
        return new KnownAt(draft.getKnownAt());
    }

    private FactSheet facts(Briefing draft, KnownAt knownAt) {
        Territory territory = territory(draft);
        return new FactSheet(draft, territory, read(needed(draft, territory), draft, knownAt));
    }

    private static Set<FigureKey> needed(Briefing draft, Territory territory) {
        Set<FigureRef> needed = new HashSet<>();
        draft.blocks().stream()
                .filter(BriefingBlock::isSpoken)
                .forEach(block -> block.template().needs(territory.areas(), needed));
        Set<FigureKey> keys = needed.stream()
                .map(ref -> territory.key(ref, draft.getBriefingDate()))
                .collect(Collectors.toSet());
        keys.addAll(keys(draft.figures().all()));
        return keys;
    }

    private Map<FigureKey, FigureReading> read(Set<FigureKey> keys, Briefing draft, KnownAt knownAt) {
        return reader.read(keys, knownAt, knownAt.isLatest() ? time.now() : draft.readAt());
    }

    private static Set<FigureKey> keys(Collection<BriefingFigure> figures) {
        Set<FigureKey> keys = new HashSet<>();
        for (BriefingFigure figure : figures) {
            if (figure.isLive()) {
                keys.add(figure.key().with(Derivation.VALUE));
                if (figure.key().derivation() == Derivation.CHANGE) {
                    keys.add(figure.key().dayBefore());
                }
            }
        }
        return keys;
    }

    private void say(Briefing draft, FactSheet facts, KnownAt knownAt) {
        saySentences(draft, facts);
        draft.blocks().stream()
                .filter(block -> block.kind() == BlockKind.UNITS)
                .forEach(block -> tell(draft, block, silent(draft, knownAt)));
        explain(draft);
    }

    /** A count of which nothing is said any more is 0, should somebody's own words still name it. */
    private static void tell(Briefing draft, BriefingBlock block, Silence silence) {
        draft.figures().all().stream()
                .filter(figure -> figure.key().derivation() == Derivation.UNITS)
                .forEach(figure -> figure.take(UnitCount.none(draft.readAt())));
        block.tell(
                silence.stored(count -> {
                    BriefingFigure figure = draft.figures().of(count.key(draft.getUnitId(), draft.getBriefingDate()));
                    figure.take(count.reading(draft.readAt()));
                    return figure.number();
                }),
                silence.plain());
    }

    private static void saySentences(Briefing draft, FactSheet facts) {
        draft.blocks().stream()
                .filter(BriefingBlock::isSpoken)
                .forEach(block -> block.say(block.template().say(facts), place -> number(draft, facts, place)));
    }

    private static int number(Briefing draft, FactSheet facts, Piece.Figure place) {
        FigureKey key = facts.territory().key(place.ref(), draft.getBriefingDate());
        BriefingFigure figure = draft.figures().of(key);
        figure.follow(facts.reading(key));
        return figure.number();
    }

    private Territory territory(Briefing draft) {
        List<Unit> areas = structure.on(draft.getBriefingDate()).children(draft.getUnitId()).stream()
                .filter(unit -> unit.getKind() == UnitKind.COUNTY || unit.getKind() == UnitKind.ZONE)
                .toList();
        return new Territory(
                kinds.get(draft.getKind()).getCity(),
                draft.getUnitId(),
                areas.stream()
                        .map(unit -> new Area(unit.getCode(), unit.getName()))
                        .toList(),
                areas.stream().collect(Collectors.toMap(Unit::getCode, Unit::getId)));
    }
}
