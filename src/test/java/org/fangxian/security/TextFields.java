package org.fangxian.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields in which text is typed: as the pages have them, and as the list knows where each is kept. */
final class TextFields {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path LIST = Path.of("src/test/resources/text-fields.txt");
    private static final String KINDS = "p:inputText|p:inputTextarea|p:textEditor|p:password|p:autoComplete|p:chips"
            + "|p:inputMask|p:inputNumber|h:inputText|h:inputTextarea";
    private static final Pattern FIELD =
            Pattern.compile("<(" + KINDS + ")\\b(?:[^>\"]|\"[^\"]*\")*?\\bid=\"([^\"]+)\"");
    private static final Pattern ANY = Pattern.compile("<(" + KINDS + ")\\b");

    private TextFields() {}

    /** "desk/desk.xhtml#text"; a field without an id is found under none. */
    static Set<String> ofPages() {
        Set<String> fields = new TreeSet<>();
        for (Path page : pages()) {
            String source = read(page);
            String name = PAGES.relativize(page).toString();
            FIELD.matcher(source).results().forEach(found -> fields.add(name + "#" + found.group(2)));
            long all = ANY.matcher(source).results().count();
            if (all != FIELD.matcher(source).results().count()) {
                fields.add(name + "#");
            }
        }
        return fields;
    }

    /** Where each is kept, or why nowhere. */
    static Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (String line :
                read(LIST).lines().filter(text -> !text.startsWith("# ")).toList()) {
            String[] parts = line.split(" ", 2);
            listed.put(parts[0], parts[1]);
        }
        return listed;
    }

    /** The columns, "unit.name", in the order of the list. */
    static List<String> columns() {
        return List.copyOf(new LinkedHashSet<>(listed().values().stream()
                .filter(place -> !place.startsWith("- "))
                .toList()));
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
