package org.fangxian.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.UnassignedRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The units and areas for which nobody is named. */
@Named
@ViewScoped
public class UnassignedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Responsibilities responsibilities;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private NodeKind kind = NodeKind.UNIT;
    private final Rows rows = new Rows();

    /** The list by code. */
    public class Rows extends KeyedRows<UnassignedRow, String> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<UnassignedRow> load(@Nullable String after, int limit) {
            return responsibilities.unassigned(kind, after == null ? "" : after, limit);
        }

        @Override
        protected Function<UnassignedRow, String> key() {
            return UnassignedRow::code;
        }
    }

    /** Sends the whole list as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<UnassignedRow>("organisation.unassigned.title")
                        .about(formats.word("organisation.node", kind))
                        .column("organisation.unit.code", UnassignedRow::code)
                        .column("organisation.unit.name", UnassignedRow::name)
                        .column("organisation.unit.above", UnassignedRow::above),
                rows.all());
    }

    public Rows getRows() {
        return rows;
    }

    public NodeKind getKind() {
        return kind;
    }

    public void setKind(NodeKind kind) {
        this.kind = kind;
    }

    public NodeKind[] getKinds() {
        return NodeKind.values();
    }
}
