package io.synthmarket.cli;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reaches in a shell by typing: from values to what their methods without arguments return, and so on, one value of each class.
 */
final class TypedValues {

    private static final String ENGINE = "io.synthmarket.";

    /** Methods that say nothing of a value, or end it. */
    private static final Set<String> LEFT_OUT = Set.of("toString", "hashCode", "getClass", "close", "commit");

    private final Map<Class<?>, String> lines = new LinkedHashMap<>();

    /** Types a value, and all that follows from it. */
    void type(@Nullable Object value) throws IllegalAccessException {
        if (value instanceof Optional<?> optional) {
            type(optional.orElse(null));
        } else if (value instanceof Iterable<?> many
                && !many.getClass().getName().startsWith(ENGINE)) {
            type(many.iterator().hasNext() ? many.iterator().next() : null);
        } else if (value != null && isTold(value.getClass()) && !lines.containsKey(value.getClass())) {
            lines.put(value.getClass(), value.toString());
            call(value.getClass(), value);
        }
    }

    /** Types what a class offers without arguments: its constants and factories. */
    void typeStatics(Class<?> type) throws IllegalAccessException {
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                type(field.get(null));
            }
        }
        call(type, null);
    }

    /** A function is no value: what a lambda prints is not ours to say. */
    private static boolean isTold(Class<?> type) {
        return type.getName().startsWith(ENGINE) && !type.isHidden();
    }

    private void call(Class<?> type, @Nullable Object value) throws IllegalAccessException {
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && Modifier.isStatic(method.getModifiers()) == (value == null)
                    && !LEFT_OUT.contains(method.getName())) {
                if (method.getDeclaringClass().getName().startsWith(ENGINE)) {
                    method.setAccessible(true);
                }
                type(result(method, value));
            }
        }
    }

    private static @Nullable Object result(Method method, @Nullable Object value) throws IllegalAccessException {
        try {
            return method.invoke(value);
        } catch (InvocationTargetException e) {
            return null; // what cannot be asked now says so by a message, which is tested elsewhere
        }
    }

    /** Returns what was printed of the first value of each class. */
    Map<Class<?>, String> lines() {
        return lines;
    }

    /** Tells whether a value of a type was met. */
    boolean met(Class<?> type) {
        return lines.keySet().stream().anyMatch(type::isAssignableFrom);
    }
}
