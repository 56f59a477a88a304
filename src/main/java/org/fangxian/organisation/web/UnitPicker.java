package org.fangxian.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitRow;
import org.jspecify.annotations.Nullable;

/** Finds units by name or code for the fields in which one is chosen. Names repeat: the code decides. */
@Named
@ApplicationScoped
public class UnitPicker implements Converter<UnitRow> {
    private static final int MOST_FOUND = 20;

    @Inject
    private CommandStructure structure;

    public List<UnitRow> complete(String text) {
        return structure.search(new Jurisdiction(Set.of(structure.root().getId())), text.strip(), MOST_FOUND);
    }

    @Override
    public @Nullable UnitRow getAsObject(FacesContext faces, UIComponent field, @Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : structure
                        .byCode(code)
                        .map(unit -> structure.row(unit.getId()))
                        .orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable UnitRow unit) {
        return unit == null ? "" : unit.code();
    }
}
