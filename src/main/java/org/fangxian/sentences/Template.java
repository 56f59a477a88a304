package org.fangxian.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A briefing's template, one block a line: {@code = title}, {@code # heading}, {@code ## lead|paragraph}, {@code [table
 * caption|CODE label|…]}, {@code [chart title|CODE label|…]}, {@code [units]}; any other line is a paragraph. Empty lines
 * and lines that begin with {@code //} are passed over.
 */
public record Template(String title, List<TemplateBlock> blocks) {
    private static final Pattern DRAWN = Pattern.compile("\\[(table|chart|units)(?: (.*))?]");

    /** Reads a template; refuses one that has no title or that breaks the grammar of {@link Sentence}. */
    public static Template parse(String text) {
        String title = "";
        List<TemplateBlock> blocks = new ArrayList<>();
        for (String raw : text.split("\\R", -1)) {
            String line = raw.strip();
            if (line.startsWith("= ")) {
                title = line.substring(2);
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                blocks.add(block(line).checked());
            }
        }
        if (title.isEmpty()) {
            throw new BadTemplate("=");
        }
        Sentence.of(title);
        return new Template(title, List.copyOf(blocks));
    }

    private static TemplateBlock block(String line) {
        if (line.startsWith("## ")) {
            int bar = line.indexOf('|');
            if (bar < 0) {
                throw new BadTemplate(line);
            }
            return new TemplateBlock(BlockKind.TEXT, line.substring(3, bar), line.substring(bar + 1));
        }
        if (line.startsWith("# ")) {
            return new TemplateBlock(BlockKind.HEADING, "", line.substring(2));
        }
        Matcher drawn = DRAWN.matcher(line);
        if (!drawn.matches()) {
            return new TemplateBlock(BlockKind.TEXT, "", line);
        }
        String source = drawn.group(2) == null ? "" : drawn.group(2);
        return switch (drawn.group(1)) {
            case "table" -> new TemplateBlock(BlockKind.TABLE, "", source);
            case "chart" -> new TemplateBlock(BlockKind.CHART, "", source);
            default -> new TemplateBlock(BlockKind.UNITS, "", source);
        };
    }
}
