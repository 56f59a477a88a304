package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.figures.UnitCount;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinBlock;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.Indicator;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A briefing's contents: live while it can be edited, as frozen once it is signed. */
@ApplicationScoped
class Contents {
    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private FrozenContents frozen;

    Bulletin of(Briefing briefing) {
        return briefing.getState().isFrozen()
                ? frozen.of(
                        briefing.getId(), String.valueOf(briefing.milestones().frozenSha256()))
                : live(briefing);
    }

    Bulletin live(Briefing briefing) {
        Collection<BriefingFigure> figures = briefing.figures().used();
        Set<String> codes = figures.stream().map(f -> f.key().indicator()).collect(Collectors.toSet());
        Set<Long> ids = figures.stream().map(f -> f.key().unitId()).collect(Collectors.toSet());
        Map<String, Indicator> indicators = catalogue.indicators(codes);
        List<Form> forms = figures.stream().anyMatch(f -> f.key().derivation() == Derivation.UNITS)
                ? catalogue.forms()
                : List.of();
        Map<Long, Unit> units = structure.units(ids).stream()
                .map(unit -> structure.unitOn(unit.getId(), briefing.getBriefingDate()))
                .collect(Collectors.toMap(Unit::getId, Function.identity()));
        List<BulletinBlock> blocks = briefing.blocks().stream()
                .map(block -> new BulletinBlock(block.kind(), block.lead(), block.content()))
                .toList();
        return new Bulletin(
                briefing.head(),
                blocks,
                figures.stream()
                        .map(f -> figure(
                                f,
                                Bound.to(f.key(), indicators.get(f.key().indicator()), forms),
                                units.get(f.key().unitId())))
                        .toList());
    }

    private static BulletinFigure figure(BriefingFigure figure, Bound bound, @Nullable Unit unit) {
        FigureKey key = figure.key();
        FigureReading reading = figure.reading();
        return new BulletinFigure(
                figure.number(),
                key.derivation().name(),
                bound.code(),
                bound.name(),
                bound.unitOfMeasure(),
                bound.period(),
                key.unitId(),
                unit == null ? "" : unit.getCode(),
                unit == null ? "" : unit.getName(),
                key.date(),
                plain(reading.amount()),
                reading.expected(),
                reading.reported(),
                reading.revisions(),
                reading.knownAt(),
                figure.isManual(),
                figure.reason(),
                figure.statedBy());
    }

    /** What a figure is bound to, in the office's words; nothing for one that is typed into the text. */
    private record Bound(@Nullable String code, String name, String unitOfMeasure, String period) {
        private static final Texts WORDS = Texts.of(Texts.CHINESE);

        static Bound to(FigureKey key, @Nullable Indicator indicator, List<Form> forms) {
            if (key.derivation() == Derivation.UNITS) {
                String form = UnitCount.formOf(key.indicator());
                String of = forms.stream()
                        .filter(each -> each.code().equals(form))
                        .map(Form::name)
                        .findFirst()
                        .orElseGet(() -> WORDS.format("briefings.units.anyForm"));
                String name = WORDS.format("briefings.units." + UnitCount.verdictOf(key.indicator()), of);
                return new Bound(key.indicator(), name, WORDS.format("briefings.units.measure"), "");
            }
            return indicator == null
                    ? new Bound(null, "", "", "")
                    : new Bound(
                            indicator.code(),
                            indicator.name(),
                            indicator.unitOfMeasure(),
                            indicator.periodText(key.date(), WORDS));
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
