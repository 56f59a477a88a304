package org.fangxian.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The number under which the reference data (units, forms and items) stand in the database: asked once a request, by one statement.
 * What was read under a number may be kept and shared while the number holds, on every server alike.
 */
@RequestScoped
public class ReferenceEdition {
    @Inject
    private ReferenceRows rows;

    private @Nullable Long known;

    /** @return the number as it stood when it was first asked for in this request, or when this request changed it */
    public long current() {
        Long current = known;
        if (current == null) {
            current = rows.edition();
            known = current;
        }
        return current;
    }

    /** Draws the next number, which holds for all others when the transaction ends well; called by whoever changes such data. */
    public void changed() {
        rows.next();
        known = null;
    }
}
