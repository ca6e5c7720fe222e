package io.synthmarket.core;

import java.util.Optional;
import java.util.ServiceLoader;

/** Looks scorers up by name among the providers of the caller's class loader and of this library's own. */
final class ScorerRegistry {

    /** The profile that is used where none is named. */
    static final String DEFAULT = "concept";

    private ScorerRegistry() {}

    static Optional<Scorer> find(String name) {
        Optional<Scorer> found = find(name, Thread.currentThread().getContextClassLoader());
        return found.isPresent() ? found : find(name, ScorerRegistry.class.getClassLoader());
    }

    private static Optional<Scorer> find(String name, ClassLoader loader) {
        for (ScorerProvider provider : ServiceLoader.load(ScorerProvider.class, loader)) {
            Optional<Scorer> scorer = provider.find(name);
            if (scorer.isPresent()) {
                return scorer;
            }
        }
        return Optional.empty();
    }
}
