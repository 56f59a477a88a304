package org.fangxian.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the WAR as their sources say: which there are, and what their addresses may hold. */
final class Pages {
    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Pattern PARAMETER = Pattern.compile("viewParam name=\"(\\w+)\"");

    private Pages() {}

    /** Those that have an address of their own, "/desk/desk.xhtml". */
    static Set<String> all() {
        return files(ROOT)
                .map(file -> "/" + ROOT.relativize(file))
                .filter(path -> path.endsWith(".xhtml"))
                .filter(path -> !path.startsWith("/WEB-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that take a form; what is open to everybody is only read. */
    static Set<String> withForms() {
        return all().stream()
                .filter(path -> !path.startsWith("/public/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What lies in the WAR and is no page: includes, tags, error pages, styles, scripts. */
    static List<String> sources() {
        return Stream.of("WEB-INF", "resources")
                .flatMap(folder -> files(ROOT.resolve(folder)))
                .map(file -> "/" + ROOT.relativize(file))
                .toList();
    }

    /** The names of what a page's address may say. */
    static List<String> parameters(String page) {
        try {
            return PARAMETER
                    .matcher(Files.readString(Path.of(ROOT + page)))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
