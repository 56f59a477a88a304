package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.settings.BriefingKind;
import org.fangxian.briefings.settings.BriefingTemplate;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.TemplateTrial;
import org.fangxian.briefings.settings.TextLimit;
import org.fangxian.bulletin.Section;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.Indicator;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.sentences.Placement;
import org.fangxian.sentences.Sentence;
import org.fangxian.sentences.Span;
import org.fangxian.sentences.Template;
import org.fangxian.sentences.TemplateBlock;
import org.fangxian.sentences.TypedFigures;
import org.fangxian.shared.RecordedTime;

/** Tries a template before it is used. */
@ApplicationScoped
class Rehearsal implements TemplateTrial {
    @Inject
    private Speaker speaker;

    @Inject
    private Contents contents;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private RecordedTime time;

    @Override
    public List<Section> say(BriefingKind kind, String template, LocalDate date) {
        Briefing draft = draft(kind, template, date);
        if (authority
                .caller()
                .grant(Roles.EDITOR, structure.unit(kind.getUnitId()))
                .isPresent()) {
            speaker.compose(draft);
        } else {
            speaker.composeBlank(draft);
        }
        return contents.live(draft).sections();
    }

    private Briefing draft(BriefingKind kind, String template, LocalDate date) {
        TextLimit.ask(template, TextLimit.TEMPLATE);
        askSize(Template.parse(template));
        String by = authority.caller().displayName();
        BriefingTemplate tried = new BriefingTemplate(kind.getCode(), 0, template, time.now(), by);
        return new Briefing(kind, tried, new Moment(date, null, time.now()));
    }

    @Override
    public void askTrue(BriefingKind kind, String template, LocalDate date) {
        Briefing draft = draft(kind, template, date);
        speaker.composeBlank(draft);
        TextLimit.ask(draft.title(), TextLimit.TITLE);
        Template parsed = Template.parse(template);
        askNoFigure(parsed.title(), parsed.title());
        List<Placement> placements = parsed.blocks().stream()
                .flatMap(block -> block.placements().stream())
                .toList();
        Map<String, Indicator> indicators = catalogue.indicators(placements.stream()
                .map(placement -> placement.figure().indicator())
                .collect(Collectors.toSet()));
        placements.forEach(placement -> {
            Indicator indicator = indicators.get(placement.figure().indicator());
            if (indicator == null || !indicator.isNumeric()) {
                throw new EditRefused(
                        "briefings.unknownIndicator", placement.figure().indicator());
            }
            askTime(placement, indicator);
        });
        parsed.blocks().forEach(block -> askNoFigure(block.lead(), block.lead()));
        parsed.blocks().stream()
                .flatMap(block -> block.words().stream())
                .filter(TypedFigures::in)
                .findFirst()
                .ifPresent(words -> {
                    throw new EditRefused("briefings.figureInTemplate", words);
                });
    }

    private static void askTime(Placement placement, Indicator indicator) {
        boolean until = indicator.kind().isUntil();
        Span span = Span.valueOf(indicator.period().name());
        if (!placement.says(span, until)) {
            throw new EditRefused(
                    "briefings.timeOfFigure",
                    indicator.code(),
                    indicator.name(),
                    (until ? "until " : "period ") + span);
        }
    }

    private static void askNoFigure(String heading, String shown) {
        if (!Sentence.of(heading).placements().isEmpty() || TypedFigures.in(heading)) {
            throw new EditRefused("briefings.figureInHeading", shown);
        }
    }

    private static void askSize(Template template) {
        for (TemplateBlock block : template.blocks()) {
            TextLimit.ask(block.lead(), TextLimit.LEAD);
            TextLimit.ask(block.source(), TextLimit.SOURCE);
        }
    }
}
