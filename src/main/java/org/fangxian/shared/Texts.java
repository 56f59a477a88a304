package org.fangxian.shared;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every text of the portal: the bundles of all features as one. A feature's keys begin with its name. */
public class Texts extends ResourceBundle {
    /** The features that have a bundle {@code org.fangxian.<feature>.messages}. */
    public static final List<String> FEATURES = List.of(
            "shared",
            "shared.report",
            "divisions",
            "organisation",
            "accounts",
            "audit",
            "today",
            "search",
            "forms",
            "checks",
            "reporting",
            "verdicts",
            "exchange",
            "notices",
            "sentences",
            "items",
            "supplies",
            "supplies.requisitions",
            "supplies.donations",
            "supplies.sheet",
            "supplies.counts",
            "allocation",
            "forecasting",
            "barcodes",
            "briefings",
            "desk");

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Locale language;
    private final Map<String, Object> texts = new HashMap<>();

    public Texts() {
        this(CHINESE);
    }

    protected Texts(Locale language) {
        this.language = language;
        for (String feature : FEATURES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.fangxian." + feature + ".messages",
                    language,
                    Texts.class.getClassLoader(),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
    }

    /** @return the texts of a language: English, or Chinese for any other */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("en") ? Holder.ENGLISH : Holder.CHINESE;
    }

    /**
     * @param header Accept-Language, or null
     * @return the texts of the language it prefers, Chinese where it names neither or cannot be read
     */
    public static Texts accepted(@Nullable String header) {
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header == null ? "*" : header);
            Locale found = Locale.lookup(wishes, List.of(Locale.CHINESE, Locale.ENGLISH));
            return of(found == null ? CHINESE : found);
        } catch (IllegalArgumentException unreadable) {
            return of(CHINESE);
        }
    }

    /** @return the text of the key with its places filled; the key itself where the bundle lacks it */
    public String format(String key, Object... args) {
        Object text = texts.get(key);
        Object[] said = Stream.of(args)
                .map(arg -> arg instanceof Worded worded ? worded.text(this) : arg)
                .toArray();
        return text == null ? key : new MessageFormat((String) text, language).format(said);
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getOrDefault(key, key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    private static final class Holder {
        static final Texts CHINESE = new Texts();
        static final Texts ENGLISH = new Texts_en();
    }
}
