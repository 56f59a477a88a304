package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.Wording;

/**
 * Says what a correction changed: each figure and, where it is short, each wording from what to what, and why. Former
 * values are figures too.
 */
@ApplicationScoped
class Changes {
    @Inject
    private BriefingStore store;

    @Inject
    private FrozenContents frozen;

    /** @return the text of the section that explains the correction */
    String of(Briefing correction) {
        long corrected = Objects.requireNonNull(correction.getCorrectsId());
        Bulletin former = frozen.of(corrected);
        List<String> items = new ArrayList<>();
        if (!former.head().title().equals(correction.title())) {
            items.add(Wording.format("changes.title", former.head().title(), correction.title()));
        }
        for (BulletinFigure old : former.used()) {
            if (old.derivation().equals(Derivation.VALUE.name())) {
                item(correction, old, items);
            }
        }
        items.addAll(new WordingChanges(correction, store.get(corrected), former).items());
        String changed =
                items.isEmpty() ? Wording.text("changes.none") : String.join(Wording.text("changes.separator"), items);
        return intro(former)
                + changed
                + Wording.format("changes.reason", String.valueOf(correction.getCorrectionReason()))
                + Wording.text("changes.end");
    }

    private static String intro(Bulletin former) {
        return Wording.format(
                "changes.intro",
                Wording.date(former.head().date()),
                Wording.format("issue", former.head().issueNumber()));
    }

    private static void item(Briefing correction, BulletinFigure old, List<String> items) {
        FigureKey key = FigureKey.value(Objects.requireNonNull(old.indicator()), old.unitId(), old.date());
        BriefingFigure now = correction.figures().of(key);
        FigureReading was = reading(old);
        if (!now.differs(was)) {
            return;
        }
        BriefingFigure before = correction.figures().of(key.with(Derivation.FORMER));
        before.take(was);
        items.add(Wording.format(
                "changes.item",
                old.unitId() == correction.getUnitId() ? Wording.text("table.total") : old.unitName(),
                old.name(),
                token(before),
                token(now),
                old.unitOfMeasure(),
                old.date().equals(correction.getBriefingDate())
                        ? ""
                        : Wording.format("changes.day", Wording.date(old.date()))));
    }

    private static String token(BriefingFigure figure) {
        return Script.token(figure.number(), figure.amount() == null ? Wording.text("changes.unreported") : "");
    }

    static FigureReading reading(BulletinFigure old) {
        return new FigureReading(old.amount(), old.expected(), old.reported(), old.revisions(), old.knownAt());
    }
}
