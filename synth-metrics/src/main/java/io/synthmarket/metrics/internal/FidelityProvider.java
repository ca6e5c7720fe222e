package io.synthmarket.metrics.internal;

import io.synthmarket.core.Scorer;
import io.synthmarket.core.ScorerProvider;
import io.synthmarket.metrics.Fidelity;
import java.util.Optional;

/** Makes the profiles of {@link Fidelity} known to recipes. */
public final class FidelityProvider implements ScorerProvider {

    @Override
    public Optional<Scorer> find(String name) {
        return Fidelity.find(name).map(Scorer.class::cast);
    }
}
