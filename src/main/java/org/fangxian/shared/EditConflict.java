package org.fangxian.shared;

/** Somebody else changed the record since the caller read it: nothing is overwritten. */
public class EditConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    public EditConflict(Object record) {
        super("shared.editConflict", record);
    }
}
