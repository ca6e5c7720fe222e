package io.synthmarket.core;

import java.util.Optional;

/**
 * Finds scorers by their names, so that a {@link Recipe} can be replayed.
 *
 * <p>Found through {@link java.util.ServiceLoader}: list the implementation in {@code
 * META-INF/services/io.synthmarket.core.ScorerProvider}, or name it in a {@code provides} clause of the module.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ScorerProvider {

    /**
     * Looks a scorer up.
     *
     * @param name the name as the scorer gave it, parameters included
     * @return the scorer, empty where this provider knows none of that name
     */
    Optional<Scorer> find(String name);
}
