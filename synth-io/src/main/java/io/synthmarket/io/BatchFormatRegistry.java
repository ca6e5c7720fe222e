package io.synthmarket.io;

import io.synthmarket.core.internal.series.Echo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Looks formats up by name among the providers of the caller's class loader and of this library's own. */
final class BatchFormatRegistry {

    private BatchFormatRegistry() {}

    static BatchFormat named(String name) {
        Map<String, BatchFormat> known = known();
        BatchFormat found = known.get(Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("format must be one of " + known.keySet() + " but was "
                    + Echo.quote(name) + "; correct it, or put the jar that knows it on the class path");
        }
        return found;
    }

    static List<BatchFormat> installed() {
        return List.copyOf(known().values());
    }

    private static Map<String, BatchFormat> known() {
        Map<String, BatchFormat> known = new TreeMap<>();
        collect(Thread.currentThread().getContextClassLoader(), known);
        collect(BatchFormatRegistry.class.getClassLoader(), known);
        return known;
    }

    private static void collect(ClassLoader loader, Map<String, BatchFormat> known) {
        for (BatchFormatProvider provider : ServiceLoader.load(BatchFormatProvider.class, loader)) {
            provider.formats().forEach(format -> known.putIfAbsent(format.name(), format));
        }
    }
}
