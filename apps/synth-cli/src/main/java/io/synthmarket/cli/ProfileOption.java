package io.synthmarket.cli;

import io.synthmarket.metrics.Fidelity;
import picocli.CommandLine.Option;

/** The option that names a scoring profile. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "concept",
            description = "Scoring profile: concept (default).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    Fidelity fidelity() {
        return Fidelity.find(name)
                .orElseThrow(() -> new CallException("--profile must be concept but was '" + name + "'"));
    }
}
