package org.fangxian.shared.report;

/** Where a line may end and the next begin (GB/T 15834-2011, 5.1; numbers and words are never divided). */
final class LineBreaks {
    /** Closing marks: never first in a line. */
    private static final String NO_START = "\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\u201d\u2019\uff09\u3015\u3011"
            + "\u300b\u3009\u300d\u300f\u3017\uff3d\uff5d\u2026\u2014\uff5e\u301c\u00b7\u30fb\uff0e\uff0f\uff05%\u2030"
            + "\u2103\u00b0)]}!?,.;:/\u3005";

    /** Opening marks: never last in a line. */
    private static final String NO_END =
            "\uff08\u3014\u3010\u300a\u3008\u300c\u300e\u3016\uff3b\uff5b\u201c\u2018" + "([{\uffe5\u00a5$\u2116\uff04";

    private static final int LATIN_END = 0x250;

    private LineBreaks() {}

    static boolean allowed(int before, int after) {
        if (NO_START.indexOf(after) >= 0 || NO_END.indexOf(before) >= 0) {
            return false;
        }
        int type = Character.getType(after);
        return !(word(before) && word(after))
                && type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.COMBINING_SPACING_MARK;
    }

    private static boolean word(int codePoint) {
        return codePoint > ' ' && codePoint < LATIN_END;
    }
}
