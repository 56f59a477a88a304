package org.fangxian.supplies.web;

import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The number of what has just been entered, from the page that entered it to the page of its own on which it is shown. */
final class JustEntered {
    private static final String NAME = "entered";

    private JustEntered() {}

    /** Goes on to the page that shows what has the number. */
    static void show(String page, String number) {
        Faces.setFlashAttribute(NAME, number);
        Faces.redirect("supplies/" + page + ".xhtml?number=%s", number);
    }

    /** @return the number, null where the page was opened otherwise */
    static @Nullable String number() {
        return Faces.getFlashAttribute(NAME);
    }
}
