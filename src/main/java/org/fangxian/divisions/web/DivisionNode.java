package org.fangxian.divisions.web;

import java.util.List;
import org.fangxian.divisions.DivisionRow;
import org.primefaces.model.DefaultTreeNode;

/** A division in the tree; its children are read when it is opened. */
public class DivisionNode extends DefaultTreeNode<DivisionRow> {
    private static final long serialVersionUID = 1L;

    private boolean read;

    public DivisionNode(DivisionRow division) {
        super(division);
    }

    /** @return whether there was anything to hang in */
    boolean read(List<DivisionRow> divisions) {
        if (read) {
            return false;
        }
        divisions.forEach(division -> getChildren().add(new DivisionNode(division)));
        read = true;
        return true;
    }

    @Override
    public boolean isLeaf() {
        return getData().children() == 0;
    }
}
