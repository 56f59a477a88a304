package org.fangxian.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls what pages call, looking for each method once: the resolver that comes after this one compares all methods of the class
 * at every call, which made most of the work of a page of many cells. What is overloaded, takes any number of values or
 * belongs to a class that is not public is left to it.
 */
public final class KnownMethods extends ELResolver {
    private static final ClassValue<Map<Call, Optional<Method>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Call(String name, int values) {
        Optional<Method> in(Class<?> type) {
            if (!Modifier.isPublic(type.getModifiers())) {
                return Optional.empty();
            }
            List<Method> named = Stream.of(type.getMethods())
                    .filter(method -> method.getName().equals(name) && !method.isBridge())
                    .toList();
            List<Method> fitting = named.stream()
                    .filter(method -> method.getParameterCount() == values)
                    .toList();
            boolean plain = fitting.size() == 1 && named.stream().noneMatch(Method::isVarArgs);
            return plain && isOpen(fitting.get(0)) ? Optional.of(fitting.get(0)) : Optional.empty();
        }

        private static boolean isOpen(Method method) {
            Class<?> owner = method.getDeclaringClass();
            return Modifier.isPublic(owner.getModifiers())
                    && owner.getModule().isExported(owner.getPackageName(), KnownMethods.class.getModule());
        }
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types, Object[] values) {
        if (base == null || types != null || values == null) {
            return null;
        }
        Class<?> type = base.getClass();
        Optional<Method> known =
                KNOWN.get(type).computeIfAbsent(new Call(method.toString(), values.length), call -> call.in(type));
        if (known.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, method);
        return call(context, base, known.get(), values);
    }

    private static @Nullable Object call(ELContext context, Object base, Method method, Object[] values) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = context.convertToType(values[i], method.getParameterTypes()[i]);
        }
        try {
            return method.invoke(base, converted);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // properties are others' work
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
