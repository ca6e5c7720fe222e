package io.synthmarket.core.internal.providers;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Asks the providers of the caller's class loader, then those of this library's own. */
public final class Providers {

    private Providers() {}

    /**
     * Finds the first answer.
     *
     * @param <P> the type of the providers
     * @param <T> the type of what they provide
     * @param type the type of the providers, which the module descriptor says this library uses
     * @param question what a provider is asked
     * @return the first answer, empty where no provider has one
     */
    public static <P, T> Optional<T> find(Class<P> type, Function<P, Optional<T>> question) {
        Optional<T> found = find(type, question, Thread.currentThread().getContextClassLoader());
        return found.isPresent() ? found : find(type, question, Providers.class.getClassLoader());
    }

    private static <P, T> Optional<T> find(Class<P> type, Function<P, Optional<T>> question, ClassLoader loader) {
        for (P provider : ServiceLoader.load(type, loader)) {
            Optional<T> answer = question.apply(provider);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
