package org.fangxian.forms.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.forms.FormAdministration;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.forms.Period;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.omnifaces.util.Messages;

/** Every indicator there is, and the form that adds one. */
@Named
@ViewScoped
public class IndicatorsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private FormAdministration administration;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private String text = "";
    private final IndicatorDraft draft = new IndicatorDraft();
    private boolean adding;

    public void begin() {
        adding = true;
        draft.clear();
    }

    public void cancel() {
        adding = false;
    }

    public void add() {
        Indicator indicator = draft.indicator();
        administration.addIndicator(indicator);
        adding = false;
        text = indicator.code();
        Messages.addGlobalInfo("{0}", formats.text("forms.indicator.added", indicator.name()));
    }

    /** @return the indicators whose code, name or group contains the text */
    public List<Indicator> getRows() {
        String wanted = text.strip();
        return catalogue.allIndicators().stream()
                .filter(row -> Stream.of(row.code(), row.name(), row.group()).anyMatch(word -> word.contains(wanted)))
                .toList();
    }

    /** Sends the indicators shown as a spreadsheet. */
    public void export() {
        spreadsheet.send(listing("forms.indicators.title", formats).about(text), getRows().stream());
    }

    /** Indicators as a spreadsheet shows them. */
    static Listing<Indicator> listing(String titleKey, Formats formats) {
        return new Listing<Indicator>(titleKey)
                .column("forms.indicator.code.label", Indicator::code)
                .column("forms.indicator.name.label", Indicator::name)
                .column("forms.indicator.unitOfMeasure.label", Indicator::unitOfMeasure)
                .column("forms.indicator.group.label", Indicator::group)
                .column("forms.indicator.kind.label", row -> formats.word("forms.IndicatorKind", row.kind()))
                .column("forms.indicator.period.label", row -> formats.word("forms.Period", row.period()))
                .column("forms.indicator.filledBy.label", Indicator::filledBy)
                .column("forms.indicator.wording.label", Indicator::wording);
    }

    public IndicatorKind[] getKinds() {
        return IndicatorKind.values();
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    public IndicatorDraft getDraft() {
        return draft;
    }

    public boolean isAdding() {
        return adding;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
