package org.fangxian.briefings.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.settings.Addressee;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.RecipientList;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Formats;
import org.jspecify.annotations.Nullable;

/** The units that issues are sent to, while the list is changed; each change counts at once. */
@Dependent
public class RecipientForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A unit of the lists, by name. */
    public record Recipient(long unitId, String name, RecipientList list) implements Serializable {}

    @Inject
    private BriefingSettings settings;

    @Inject
    private CommandStructure structure;

    @Inject
    private Formats formats;

    private List<Recipient> rows = List.of();
    private @Nullable UnitRow unit;
    private RecipientList list = RecipientList.SEND;

    void read(List<Addressee> lists) {
        Map<Long, Unit> units = structure
                .units(lists.stream().map(Addressee::unitId).toList())
                .stream()
                .collect(Collectors.toMap(Unit::getId, Function.identity()));
        rows = lists.stream()
                .map(one -> new Recipient(
                        one.unitId(),
                        Objects.requireNonNull(units.get(one.unitId())).getName(),
                        one.list()))
                .sorted(java.util.Comparator.comparing(Recipient::list))
                .toList();
    }

    /** Adds the unit chosen, or moves it into the list chosen. */
    public void add() {
        UnitRow chosen = unit;
        if (chosen != null) {
            List<Addressee> changed = without(chosen.id());
            changed.add(new Addressee(chosen.id(), list));
            keep(changed);
            unit = null;
        }
    }

    public void remove(Recipient recipient) {
        keep(without(recipient.unitId()));
    }

    private List<Addressee> without(long unitId) {
        List<Addressee> others = new ArrayList<>();
        settings.recipients(DraftComposer.DAILY).stream()
                .filter(one -> one.unitId() != unitId)
                .forEach(others::add);
        return others;
    }

    private void keep(List<Addressee> changed) {
        settings.sendTo(DraftComposer.DAILY, changed);
        read(settings.recipients(DraftComposer.DAILY));
        String text = formats.text("briefings.said.recipients", rows.size());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    public List<Recipient> getRows() {
        return rows;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public RecipientList getList() {
        return list;
    }

    public void setList(RecipientList list) {
        this.list = list;
    }

    public RecipientList[] getLists() {
        return RecipientList.values();
    }
}
