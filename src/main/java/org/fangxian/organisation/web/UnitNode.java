package org.fangxian.organisation.web;

import java.util.List;
import org.fangxian.organisation.UnitRow;
import org.primefaces.model.DefaultTreeNode;

/** A unit in the tree; its children are read when it is opened. */
public class UnitNode extends DefaultTreeNode<UnitRow> {
    private static final long serialVersionUID = 1L;

    private boolean read;

    public UnitNode(UnitRow unit) {
        super(unit);
    }

    /** Hangs in the children, once. */
    void read(List<UnitRow> units) {
        if (!read) {
            units.forEach(unit -> getChildren().add(new UnitNode(unit)));
            read = true;
        }
    }

    @Override
    public boolean isLeaf() {
        return getData().children() == 0;
    }
}
