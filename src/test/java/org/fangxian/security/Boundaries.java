package org.fangxian.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every boundary method of the portal, found in the container and not listed by hand. */
final class Boundaries {
    private Boundaries() {}

    record Entry(Class<?> type, Method method) {
        /** "reporting.Reviewing.accept": feature, type, method; with its parameters' types where it has several of the name. */
        String name() {
            String feature =
                    type.getPackageName().substring("org.fangxian.".length()).replaceFirst("\\..*", "");
            String name = feature + "." + type.getSimpleName() + "." + method.getName();
            boolean overloaded = methods(type)
                            .filter(other -> other.getName().equals(method.getName()))
                            .count()
                    > 1;
            return overloaded ? name + parameters() : name;
        }

        private String parameters() {
            return Stream.of(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        boolean open() {
            return roles().isEmpty();
        }

        /** The roles that may call it; none when it is open to every caller. */
        Set<String> roles() {
            if (method.isAnnotationPresent(PermitAll.class)) {
                return Set.of();
            }
            RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
            if (allowed == null) {
                allowed = type.getAnnotation(RolesAllowed.class);
            }
            return allowed == null ? Set.of() : Set.of(allowed.value());
        }

        /** Calls it with nothing in its parameters: enough for a refusal that comes before them. */
        Object callWithNothing() throws Exception {
            Object[] nothing =
                    Stream.of(method.getParameterTypes()).map(Entry::nothing).toArray();
            try {
                return method.invoke(CDI.current().select(type).get(), nothing);
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        }

        private static Object nothing(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }
    }

    static List<Entry> all() {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith("org.fangxian."))
                .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                .distinct()
                .flatMap(type -> methods(type).map(method -> new Entry(type, method)))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }
}
