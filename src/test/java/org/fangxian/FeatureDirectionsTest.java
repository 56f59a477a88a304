package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feature says in its package-info which others it uses, and uses no more: see decision 10. */
class FeatureDirectionsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fangxian");
    private static final String ROOT = "org.fangxian.";
    private static final Pattern USES = Pattern.compile("Uses ([a-z, ]+)[.;]");
    private static final String SHARED = "shared";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fangxian");

    static Set<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureUsesOnlyWhatItSaysItUses(String feature) throws IOException {
        assertThat(used(feature)).isSubsetOf(declared(feature));
    }

    @Test
    void nobodyReadsBriefingsButTheDeskAndTheDemonstrationThatMakesThem() throws IOException {
        Set<String> readers = new TreeSet<>(features());
        readers.removeIf(feature -> !used(feature).contains("briefings"));
        assertThat(readers).containsExactly("demonstration", "desk");
    }

    private static Set<String> used(String feature) {
        return CLASSES.stream()
                .filter(type -> feature.equals(feature(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> feature(dependency.getTargetClass().getBaseComponentType()))
                .filter(target -> !target.isEmpty() && !target.equals(feature))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String feature(JavaClass type) {
        return type.getName().startsWith(ROOT)
                ? type.getName().substring(ROOT.length()).replaceFirst("\\..*", "")
                : "";
    }

    /** What stands after "Uses" in the feature's package-info; shared is for everybody. */
    private static Set<String> declared(String feature) throws IOException {
        String said = Files.readString(SOURCES.resolve(feature).resolve("package-info.java"))
                .replaceAll("\\s*\\n \\*\\s*", " ");
        Matcher uses = USES.matcher(said);
        Set<String> declared = new TreeSet<>(Set.of(SHARED));
        if (uses.find()) {
            if (uses.group(1).equals("every feature")) {
                return features();
            }
            declared.addAll(Set.of(uses.group(1).split(", ")));
            assertThat(features()).as("named by " + feature).containsAll(declared);
        }
        return declared;
    }
}
