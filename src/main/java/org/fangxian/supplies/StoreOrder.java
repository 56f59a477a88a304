package org.fangxian.supplies;

import java.util.Set;
import java.util.regex.Pattern;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * A store, unit store, post or account that is to be opened.
 *
 * @param code by which it is known on paper; letters, figures and hyphens
 * @param postClass for a post: what kind it is, which says what is worn there
 * @param division for a post: the code of the division in which it is, or null
 */
public record StoreOrder(
        LocationKind kind,
        String code,
        String name,
        long unitId,
        @Nullable String postClass,
        @Nullable String division,
        RequestKey key) {
    /** What can be opened; the others come to be by themselves. */
    public static final Set<LocationKind> KINDS = Set.of(
            LocationKind.STORE,
            LocationKind.UNIT_STORE,
            LocationKind.POST,
            LocationKind.SUPPLIER,
            LocationKind.DONOR,
            LocationKind.ALLOCATION,
            LocationKind.LOSS);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,19}");
    private static final int LONGEST_NAME = 60;

    /** Refuses a code and a name that none can have, a kind that is not opened, and a post without its class. */
    public StoreOrder {
        code = code.strip();
        name = name.strip();
        postClass = blankToNull(postClass);
        division = blankToNull(division);
        if (!KINDS.contains(kind)) {
            throw new EventRefused("supplies.store.kind");
        }
        if (!CODE.matcher(code).matches()) {
            throw new EventRefused("supplies.store.code", code);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new EventRefused("supplies.store.name", LONGEST_NAME);
        }
        if (kind == LocationKind.POST && postClass == null) {
            throw new EventRefused("supplies.store.postClass");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
