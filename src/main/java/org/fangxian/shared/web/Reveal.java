package org.fangxian.shared.web;

import java.io.Serializable;
import org.fangxian.shared.Purpose;
import org.jspecify.annotations.Nullable;

/** One masked value on a page: asked for, for a purpose, and then shown. A view extends it with the boundary's call. */
public abstract class Reveal implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PurposeForm form = new PurposeForm();
    private boolean asking;
    private @Nullable String shown;

    /** @return the value in full, from the boundary that writes the look down */
    protected abstract String look(Purpose purpose);

    public void ask() {
        asking = true;
    }

    /** Shows the value; it is hidden again when the page shows another record. */
    public void show() {
        shown = look(form.purpose());
        asking = false;
        form.clear();
    }

    public void hide() {
        asking = false;
        shown = null;
        form.clear();
    }

    public PurposeForm getForm() {
        return form;
    }

    public boolean isAsking() {
        return asking;
    }

    public @Nullable String getShown() {
        return shown;
    }
}
