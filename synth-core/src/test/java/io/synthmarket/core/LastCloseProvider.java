package io.synthmarket.core;

import java.util.Optional;

/** What an application would list in META-INF/services to have its scorer found. */
public final class LastCloseProvider implements ScorerProvider {

    /** A service is made by its public constructor. */
    public LastCloseProvider() {}

    @Override
    public Optional<Scorer> find(String name) {
        return name.equals("last-close") ? Optional.of(new LastCloseScorer()) : Optional.empty();
    }
}
