package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever lives in a session can be written down with it, by its fields' types; {@link PassivationIT} does it. */
class PassivableBeansTest {
    private static final Set<JavaClass> CLASSES = Set.copyOf(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fangxian"));

    /** What is injected as a proxy, which is written down as a name. */
    private static final List<Class<? extends Annotation>> PROXIES = List.of(
            ApplicationScoped.class, RequestScoped.class, SessionScoped.class, ViewScoped.class, Stateless.class);

    private static final class HoldsAClock implements Serializable {
        private static final long serialVersionUID = 1L;

        @Inject
        private Clock clock;
    }

    private static final class HoldsAListOfObjects implements Serializable {
        private static final long serialVersionUID = 1L;
        private List<Object> rows;
    }

    @Test
    void everyBeanOfAViewOrASessionCanBeWrittenDown() {
        List<Class<?>> beans = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(SessionScoped.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertThat(beans).hasSizeGreaterThan(25);
        assertThat(beans).allSatisfy(bean -> assertThat(hindrances(bean)).isEmpty());
    }

    @Test
    void whatCannotIsFound() {
        assertThat(hindrances(HoldsAClock.class)).hasSize(1);
        assertThat(hindrances(HoldsAListOfObjects.class)).hasSize(1);
    }

    private static Set<String> hindrances(Class<?> bean) {
        Set<String> found = new TreeSet<>();
        examine(bean, bean.getName(), new HashSet<>(), found);
        return found;
    }

    private static void examine(Class<?> type, String path, Set<Class<?>> seen, Set<String> found) {
        if (seen.add(type)) {
            if (!Serializable.class.isAssignableFrom(type)) {
                found.add(path + " is a " + type.getName());
            }
            if (type.getName().startsWith("org.fangxian.")) {
                fields(type).forEach(field -> examine(field, path + "." + field.getName(), seen, found));
            }
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, known -> known != null, Class::getSuperclass)
                .filter(known -> known.getName().startsWith("org.fangxian."))
                .flatMap(known -> Stream.of(known.getDeclaredFields()))
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()));
    }

    private static void examine(Field field, String path, Set<Class<?>> seen, Set<String> found) {
        if (!field.isAnnotationPresent(Inject.class)) {
            examine(field.getGenericType(), path, seen, found);
        } else if (!isProxy(field.getType())) {
            examine(field.getType(), path, seen, found);
        }
    }

    private static boolean isProxy(Class<?> type) {
        return implementations(type).allMatch(found -> PROXIES.stream().anyMatch(found::isAnnotationPresent))
                && implementations(type).findAny().isPresent();
    }

    private static Stream<Class<?>> implementations(Class<?> type) {
        return type.isInterface()
                ? CLASSES.stream()
                        .filter(known -> known.isAssignableTo(type) && !known.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                : Stream.of(type);
    }

    /** A list or map by what is in it; whoever fills a type's variable names a type that is examined there. */
    private static void examine(Type type, String path, Set<Class<?>> seen, Set<String> found) {
        if (type instanceof ParameterizedType filled) {
            Stream.of(filled.getActualTypeArguments()).forEach(part -> examine(part, path, seen, found));
            examine(filled.getRawType(), path, seen, found);
        } else if (type instanceof Class<?> plain && !plain.isPrimitive() && !isCollection(plain)) {
            examine(plain, path, seen, found);
        }
    }

    private static boolean isCollection(Class<?> type) {
        return type.isInterface() && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }
}
