package org.fangxian.briefings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinBlock;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.sentences.BlockKind;
import org.fangxian.shared.report.GapFont;
import org.fangxian.shared.report.MissingGlyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {
    /** A surname that no bundled font has. */
    private static final String UNKNOWN = "\ud842\udfb7";

    @TempDir
    private Path home;

    @Test
    void a_character_no_font_has_is_refused_by_name_and_a_font_dropped_into_the_data_folder_prints_it()
            throws IOException {
        Printing printing = new Printing(Map.of("FANGXIAN_HOME", home.toString()));
        printing.warm();
        assertThatThrownBy(() -> printing.print(bulletin(), FileKind.PDF, null))
                .isInstanceOf(MissingGlyph.class)
                .hasMessageContaining("U+20BB7");
        dropInto(home.resolve("fonts"));
        assertIsPdf(printing.print(bulletin(), FileKind.PDF, null));
        Files.delete(home.resolve("fonts/own.ttf"));
        assertThatThrownBy(() -> printing.print(bulletin(), FileKind.PDF, null)).isInstanceOf(MissingGlyph.class);
    }

    @Test
    void the_folder_that_is_named_goes_before_the_data_folders() throws IOException {
        dropInto(home.resolve("named"));
        Printing printing = new Printing(Map.of(
                "FANGXIAN_HOME",
                home.toString(),
                "FANGXIAN_FONTS",
                home.resolve("named").toString()));
        assertIsPdf(printing.print(bulletin(), FileKind.PDF, null));
    }

    private static void dropInto(Path fonts) throws IOException {
        Files.createDirectories(fonts);
        Files.write(fonts.resolve("own.ttf"), GapFont.with(0x20BB7));
    }

    private static void assertIsPdf(byte[] printed) {
        assertThat(new String(printed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static Bulletin bulletin() {
        LocalDate date = LocalDate.of(2020, 2, 11);
        BulletinHead head = new BulletinHead(
                "DAILY",
                1,
                "日报",
                "办公室",
                "日报",
                date,
                1,
                2020,
                1,
                null,
                null,
                null,
                null,
                1,
                true,
                1,
                null,
                Instant.EPOCH);
        return new Bulletin(head, List.of(new BulletinBlock(BlockKind.TEXT, "", "联络员李" + UNKNOWN + "。")), List.of());
    }
}
