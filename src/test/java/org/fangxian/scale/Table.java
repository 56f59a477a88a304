package org.fangxian.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The benchmark's outcome in Markdown. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table() {
        lines.add("| measured | median | compared with | median | ratio | aim |");
        lines.add("|---|---:|---|---:|---:|---:|");
    }

    /** A ratio that is to be at most, or at least, its aim. */
    void add(String what, double is, String against, double floor, String aim) {
        line(what, text(is), against, text(floor), String.format(Locale.ROOT, "%.2f", is / floor), aim);
    }

    void line(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        System.out.println("BENCHMARK " + lines.get(lines.size() - 1));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }

    void write(Path file) throws IOException {
        lines.add(0, "Measured on " + LocalDate.now(java.time.ZoneOffset.UTC) + ", medians of one run.\n");
        Files.write(file, lines);
    }
}
