package org.fangxian.shared.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Briefings printed once for all tests; they stand in target/briefings for whoever wants to look at them. */
final class PrintedSamples {
    static final Path FOLDER = Path.of("target", "briefings");
    static final Instant MADE = Instant.parse("2020-02-11T10:00:00Z");
    static final OfficialFonts FONTS = OfficialFonts.bundled();
    static final ReportPrinter PRINTER = new ReportPrinter(FONTS);
    private static final Map<String, byte[]> PRINTED = printed();

    private PrintedSamples() {}

    /** @return every sample by name; those that end in "-one" are printed on one side */
    static Map<String, byte[]> all() {
        return PRINTED;
    }

    static byte[] sample(String name) {
        return PRINTED.get(name);
    }

    static MeasuredPdf measured(String name) throws IOException {
        return new MeasuredPdf(sample(name));
    }

    static Stream<String> samples() {
        return PRINTED.keySet().stream();
    }

    static Stream<String> twoSided() {
        return samples().filter(name -> name.endsWith("-two"));
    }

    static Stream<String> oneSided() {
        return samples().filter(name -> name.endsWith("-one"));
    }

    private static Map<String, byte[]> printed() {
        Map<String, byte[]> printed = new LinkedHashMap<>();
        put(printed, "demonstration-10-two", DemonstrationBriefing.of("2020-02-10", "第17期", null));
        put(printed, "demonstration-11-two", DemonstrationBriefing.of("2020-02-11", "第18期", "第2版更正"));
        for (boolean oneSided : new boolean[] {false, true}) {
            String side = oneSided ? "-one" : "-two";
            put(printed, "short" + side, SampleBriefing.short_(), oneSided);
            for (int further : new int[] {0, 1, 3, 6, 9, 12, 15, 18, 21}) {
                put(
                        printed,
                        "text-%02d".formatted(further) + side,
                        SampleBriefing.full().further(further),
                        oneSided);
            }
            put(
                    printed,
                    "figures" + side,
                    SampleBriefing.full().table().chart().further(2).signed(),
                    oneSided);
            put(printed, "table-early" + side, SampleBriefing.short_().table().further(6), oneSided);
            put(printed, "chart-early" + side, SampleBriefing.short_().chart().further(6), oneSided);
            put(
                    printed,
                    "table-long" + side,
                    SampleBriefing.full().with(SampleBriefing.longTable()).further(2),
                    oneSided);
        }
        return printed;
    }

    private static void put(Map<String, byte[]> printed, String name, SampleBriefing sample, boolean oneSided) {
        put(printed, name, (oneSided ? sample.oneSided() : sample).build());
    }

    private static void put(Map<String, byte[]> printed, String name, OfficialDocument document) {
        byte[] pdf = PRINTER.pdf(document, MADE);
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        printed.put(name, pdf);
    }
}
