package org.fangxian.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.divisions.DivisionRow;
import org.fangxian.divisions.Divisions;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.PurposeForm;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;

/** The command structure as a tree that can be searched, and the unit chosen in it. */
@Named
@ViewScoped
public class UnitsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 50;

    @Inject
    private CommandStructure structure;

    @Inject
    private Divisions divisions;

    @Inject
    private Directory directory;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private ResponsibleForm unitForm;

    @Inject
    private ResponsibleForm areaForm;

    private UnitNode root;
    private @Nullable UnitNode selected;
    private @Nullable UnitRow unit;
    private @Nullable DivisionRow area;
    private @Nullable Long unitId;
    private final PurposeForm purpose = new PurposeForm();
    private String text = "";
    private List<UnitRow> found = List.of();

    @PostConstruct
    void plant() {
        UnitRow city = structure.row(structure.root().getId());
        root = new UnitNode(city);
        UnitNode top = new UnitNode(city);
        top.read(structure.children(city.id()));
        top.setExpanded(true);
        root.getChildren().add(top);
    }

    /** Shows the unit or the search that the address names. */
    public void open() {
        if (unitId != null) {
            show(structure.row(unitId));
        }
        search();
    }

    public void expand(NodeExpandEvent event) {
        if (event.getTreeNode() instanceof UnitNode node) {
            node.read(structure.children(node.getData().id()));
        }
    }

    public void select(NodeSelectEvent event) {
        show((UnitRow) event.getTreeNode().getData());
    }

    /** Shows a unit in the panel beside the tree. */
    public void show(UnitRow chosen) {
        unit = chosen;
        unitForm.open(Node.unit(chosen.id()));
        Unit full = structure.unit(chosen.id());
        area = Optional.ofNullable(full.getPlaceId())
                .flatMap(divisions::division)
                .orElse(null);
        if (area != null) {
            areaForm.open(Node.area(area.placeId()));
        }
    }

    /** Sends whom to call in the unit shown and all below it; in the unit acted for where none is shown. */
    public void export() {
        directory.send(unit == null ? null : unit.id());
    }

    /** As {@link #export}, with the contacts' own telephones, for the purpose told. */
    public void exportContacts() {
        directory.sendContacts(unit == null ? null : unit.id(), purpose.purpose());
        purpose.clear();
    }

    /** Sends the units found, without anybody's telephone. */
    public void exportFound() {
        spreadsheet.send(
                new Listing<UnitRow>("organisation.found.title")
                        .about(text)
                        .column("organisation.unit.code", UnitRow::code)
                        .column("organisation.unit.name", UnitRow::name)
                        .column("organisation.unit.kind", row -> formats.word("organisation.kind", row.kind()))
                        .column("organisation.unit.above", UnitRow::parentName)
                        .column("organisation.unit.below", UnitRow::children)
                        .closing(isMoreFound() ? formats.text("organisation.moreFound") : ""),
                found.stream());
    }

    public PurposeForm getPurpose() {
        return purpose;
    }

    public void search() {
        found = text.isBlank()
                ? List.of()
                : structure.search(new Jurisdiction(Set.of(root.getData().id())), text.strip(), MOST_FOUND);
    }

    public void clear() {
        text = "";
        found = List.of();
    }

    public boolean isSearching() {
        return !text.isBlank();
    }

    public boolean isMoreFound() {
        return found.size() == MOST_FOUND;
    }

    public UnitNode getRoot() {
        return root;
    }

    public @Nullable UnitNode getSelected() {
        return selected;
    }

    public void setSelected(@Nullable UnitNode selected) {
        this.selected = selected;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public @Nullable DivisionRow getArea() {
        return area;
    }

    public ResponsibleForm getUnitForm() {
        return unitForm;
    }

    public ResponsibleForm getAreaForm() {
        return areaForm;
    }

    public List<UnitRow> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public void setUnitId(@Nullable Long unitId) {
        this.unitId = unitId;
    }
}
