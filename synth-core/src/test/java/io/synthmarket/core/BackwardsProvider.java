package io.synthmarket.core;

import java.util.Optional;

/** What an application would list in META-INF/services to have its block law found. */
public final class BackwardsProvider implements BlockLawProvider {

    /** A service is made by its public constructor. */
    public BackwardsProvider() {}

    @Override
    public Optional<BlockLaw> find(String name) {
        return name.equals("backwards") ? Optional.of(new Backwards()) : Optional.empty();
    }
}
