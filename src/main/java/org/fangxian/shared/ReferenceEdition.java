package org.fangxian.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The number under which the reference data (units, forms and items) stand in the database: asked once a request, along with who
 * asks or else by a statement of its own.
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

    /** Takes the number that a query of this request has read along with its own, unless one is known already. */
    public void readAlong(long number) {
        if (known == null) {
            known = number;
        }
    }

    /** Draws the next number, which holds for all others when the transaction ends well; called by whoever changes such data. */
    public void changed() {
        rows.next();
        known = null;
    }
}
