package org.fangxian.shared.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that a form has of itself. Paper is Chinese, whatever the language of the screen. */
public final class Wording {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.fangxian.shared.report.messages",
            Locale.SIMPLIFIED_CHINESE,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Wording() {}

    /** @return the words of {@code shared.report.<key>} with their places filled */
    public static String of(String key, Object... args) {
        return new MessageFormat(TEXTS.getString("shared.report." + key), Locale.SIMPLIFIED_CHINESE).format(args);
    }
}
