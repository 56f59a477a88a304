package org.fangxian.divisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fangxian.divisions.AreaResponsibles;
import org.fangxian.divisions.DivisionRow;
import org.fangxian.divisions.Divisions;
import org.fangxian.divisions.EditionTop;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.NodeExpandEvent;

/** The division tree of the edition in force, with who answers for each area. */
@Named
@ViewScoped
public class DivisionsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 100;

    @Inject
    private Divisions divisions;

    @Inject
    private AreaResponsibles responsibles;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private DivisionNode root;
    private LocalDate editionOn;
    private final HashMap<Long, String> names = new HashMap<>();
    private String text = "";
    private List<DivisionRow> found = List.of();

    /** The whole edition by code, for a spreadsheet. */
    private final class Edition extends KeyedRows<DivisionRow, String> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<DivisionRow> load(@Nullable String after, int limit) {
            List<DivisionRow> page = divisions.page(after == null ? "" : after, limit);
            remember(page);
            return page;
        }

        @Override
        protected Function<DivisionRow, String> key() {
            return DivisionRow::code;
        }
    }

    @PostConstruct
    void plant() {
        EditionTop edition = divisions.top();
        editionOn = edition.editionOn();
        root = new DivisionNode(edition.city());
        DivisionNode top = new DivisionNode(edition.city());
        root.getChildren().add(top);
        top.read(edition.below());
        remember(Stream.concat(Stream.of(edition.city()), edition.below().stream())
                .toList());
        top.setExpanded(true);
    }

    public void expand(NodeExpandEvent event) {
        if (event.getTreeNode() instanceof DivisionNode node) {
            open(node);
        }
    }

    public void search() {
        found = text.isBlank() ? List.of() : divisions.search(text.strip(), MOST_FOUND);
        remember(found);
    }

    public void clear() {
        text = "";
        found = List.of();
    }

    /** Sends what was found, or else the whole edition, as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<DivisionRow>("divisions.title")
                        .about(text)
                        .column("divisions.code", DivisionRow::code)
                        .column("divisions.name", DivisionRow::name)
                        .column("divisions.level", row -> formats.word("divisions.level", row.level()))
                        .column("divisions.kind", DivisionRow::kind)
                        .column("divisions.above", DivisionRow::parentName)
                        .column("divisions.responsible", row -> names.get(row.placeId()))
                        .closing(isMoreFound() ? formats.text("organisation.moreFound") : ""),
                isSearching() ? found.stream() : new Edition().all());
    }

    private void open(DivisionNode node) {
        List<DivisionRow> children = divisions.children(node.getData().placeId());
        if (node.read(children)) {
            remember(children);
        }
    }

    private void remember(List<DivisionRow> shown) {
        names.putAll(responsibles.responsible(
                shown.stream().map(DivisionRow::placeId).toList()));
    }

    public boolean isSearching() {
        return !text.isBlank();
    }

    public boolean isMoreFound() {
        return found.size() == MOST_FOUND;
    }

    public DivisionNode getRoot() {
        return root;
    }

    public Map<Long, String> getNames() {
        return names;
    }

    public List<DivisionRow> getFound() {
        return found;
    }

    public LocalDate getEditionOn() {
        return editionOn;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
