package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialFontsTest {
    /** In no bundled font; a surname, and the usual example of a character beyond the basic plane. */
    private static final String UNKNOWN = "\ud842\udfb7";

    @TempDir
    private Path folder;

    static Stream<OfficialDocument> documentsWithUnknownCharacter() {
        SampleBriefing inTable =
                SampleBriefing.short_().with(new Table("表", List.of("姓名"), List.of(List.of("李" + UNKNOWN)), false));
        SampleBriefing inChart = SampleBriefing.short_()
                .with(new Chart("图", List.of("村" + UNKNOWN), List.of(new Series("例", List.of(1), Series.Kind.BAR))));
        Imprint imprint = new Imprint(null, "李" + UNKNOWN, null, "办公室", "2020年2月11日", 1);
        return Stream.of(
                SampleBriefing.short_()
                        .with(Paragraph.body("联络员李" + UNKNOWN + "。"))
                        .build(),
                SampleBriefing.short_().named("日报" + UNKNOWN).build(),
                SampleBriefing.short_().edition(UNKNOWN).build(),
                SampleBriefing.short_().imprint(imprint).build(),
                inTable.build(),
                inChart.build());
    }

    @ParameterizedTest
    @MethodSource("documentsWithUnknownCharacter")
    void a_character_that_no_font_has_is_refused_by_name_wherever_it_stands(OfficialDocument document) {
        assertThatThrownBy(() -> PrintedSamples.PRINTER.pdf(document, PrintedSamples.MADE))
                .isInstanceOf(MissingGlyph.class)
                .asInstanceOf(type(DomainException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("shared.report.missingGlyph");
                    assertThat(refusal.args()[0]).isEqualTo(UNKNOWN);
                    assertThat(refusal.args()[1]).isEqualTo("U+20BB7");
                    assertThat(refusal.args()[2].toString()).contains(UNKNOWN);
                });
    }

    @Test
    void a_control_character_is_refused_and_a_mark_without_ink_is_not() {
        OfficialDocument bell =
                SampleBriefing.short_().with(Paragraph.body("甲\u0007乙")).build();
        OfficialDocument pasted = SampleBriefing.short_()
                .with(Paragraph.body("甲\u200b\ufeff乙\u00a0丙\t丁"))
                .build();
        assertThatThrownBy(() -> PrintedSamples.PRINTER.pdf(bell, PrintedSamples.MADE))
                .isInstanceOf(MissingGlyph.class)
                .hasMessageContaining("U+0007");
        assertThat(PrintedSamples.PRINTER.pdf(pasted, PrintedSamples.MADE)).isNotEmpty();
    }

    @Test
    void a_font_of_the_office_closes_the_gap() throws IOException {
        Files.write(folder.resolve("own.ttf"), GapFont.with(0x20BB7));
        ReportPrinter printer = new ReportPrinter(new OfficialFonts(folder));
        for (OfficialDocument document : documentsWithUnknownCharacter().toList()) {
            byte[] printed = printer.pdf(document, PrintedSamples.MADE);
            try (MeasuredPdf pdf = new MeasuredPdf(printed)) {
                assertThat(pdf.text()).contains(UNKNOWN);
            }
        }
    }

    @Test
    void the_office_s_licensed_typefaces_go_before_the_bundled_ones() throws IOException {
        Files.copy(Path.of("reports/fonts/FandolKai-Regular.otf"), folder.resolve("any-name.otf"));
        assertThat(FontFolder.read(folder).fonts())
                .singleElement()
                .satisfies(font -> assertThat(font.face()).contains(Face.KAI));
    }

    @Test
    void files_that_cannot_be_used_stop_nothing_and_are_named_where_a_character_is_missed() throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        Files.writeString(folder.resolve("simsun.ttc"), "ttcf");
        ReportPrinter printer = new ReportPrinter(new OfficialFonts(folder));
        assertThat(printer.pdf(SampleBriefing.short_().build(), PrintedSamples.MADE))
                .isNotEmpty();
        OfficialDocument unknown =
                SampleBriefing.short_().with(Paragraph.body("李" + UNKNOWN)).build();
        assertThatThrownBy(() -> printer.pdf(unknown, PrintedSamples.MADE))
                .isInstanceOf(MissingGlyph.class)
                .asInstanceOf(type(DomainException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("shared.report.missingGlyphUnusable");
                    assertThat(refusal.args()[3]).isEqualTo("broken.ttf simsun.ttc");
                });
    }
}
