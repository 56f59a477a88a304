package org.fangxian.shared;

/**
 * What a user types into a search as the pattern of a query's {@code like … escape '!'}: wildcards among it stand for
 * themselves.
 */
public final class Like {
    private Like() {}

    /** @return the pattern of what contains the text */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** @return the pattern of what begins with the text */
    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
