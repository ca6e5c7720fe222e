package io.synthmarket.core;

import java.util.Optional;

/**
 * Finds block laws by their names, so that a {@link Recipe} of a law of your own can be replayed and the command line knows it.
 *
 * <p>Found through {@link java.util.ServiceLoader}: list the implementation in {@code
 * META-INF/services/io.synthmarket.core.BlockLawProvider}, or name it in a {@code provides} clause of the module.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BlockLawProvider {

    /**
     * Looks a law up.
     *
     * @param name the name as the law gave it, parameters included
     * @return the law, empty where this provider knows none of that name
     */
    Optional<BlockLaw> find(String name);
}
