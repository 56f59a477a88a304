package org.fangxian.shared.report;

import java.awt.Font;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A font file of the office's own: a licensed typeface of official documents, or one that closes a gap. */
record OfficeFont(Path file, Font font) {
    /** What a typeface must have of itself before it may set a whole document. */
    private static final String COMMON = "0123456789\u4e00\u56fd\u5e74\u3002\uff0c";

    /** @return the face of official documents that it is, by the names that the usual foundries give */
    Optional<Face> face() {
        if (font.canDisplayUpTo(COMMON) >= 0) {
            return Optional.empty();
        }
        String name = (font.getPSName() + " " + font.getFamily(Locale.ENGLISH))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "");
        return Stream.of(Face.TITLE, Face.FANGSONG, Face.KAI, Face.HEI, Face.SONG)
                .filter(face -> Stream.of(names(face)).anyMatch(name::contains))
                .findFirst();
    }

    private static String[] names(Face face) {
        return switch (face) {
            case TITLE -> new String[] {"xiaobiaosong", "fzxbs"};
            case FANGSONG -> new String[] {"fangsong", "fzfs", "fandolfang"};
            case KAI -> new String[] {"kai", "fzkt"};
            case HEI -> new String[] {"hei", "fzht"};
            case SONG -> new String[] {"simsun", "song", "fzss"};
        };
    }
}
