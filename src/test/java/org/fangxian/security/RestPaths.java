package org.fangxian.security;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address that answers and is no page, found in the classes: "PUT /api/v1/reports/{form}/{unit}/{date}". */
public final class RestPaths {
    private static final String API = "/api/v1";

    private RestPaths() {}

    /** Those of the REST interface. */
    public static Set<String> resources() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(RestPaths::resource)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of servlets. */
    static Set<String> servlets() {
        return classes()
                .filter(type -> type.isAnnotationPresent(WebServlet.class))
                .flatMap(RestPaths::servlet)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fangxian").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(WebServlet.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> resource(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(verb -> verb.isAnnotationPresent(HttpMethod.class))
                        .map(verb -> verb.getAnnotation(HttpMethod.class).value() + " " + API
                                + type.getAnnotation(Path.class).value() + path(method)));
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static Stream<String> servlet(Class<?> type) {
        WebServlet servlet = type.getAnnotation(WebServlet.class);
        List<String> verbs = Stream.of(type.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.matches("do[A-Z][a-z]+|service"))
                .map(name -> name.equals("service") ? "ANY" : name.substring(2).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return Stream.of(servlet.value(), servlet.urlPatterns())
                .flatMap(Arrays::stream)
                .flatMap(path -> verbs.stream().map(verb -> verb + " " + path));
    }
}
