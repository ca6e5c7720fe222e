package io.synthmarket.cli;

import io.synthmarket.metrics.Fidelity;
import picocli.CommandLine.Option;

/** The option that names a scoring profile. */
final class ProfileOption {

    private static final String GATE = "-gate";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "concept",
            description = "Scoring profile: concept (default) or calibrated.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--gate",
            description =
                    "Score without the metrics that tell of risk, so that accepting and rejecting narrows it less.")
    private boolean gate;

    Fidelity fidelity() {
        return Fidelity.find(gate ? name + GATE : name)
                .orElseThrow(() -> new CallException("--profile must be concept or calibrated but was '" + name + "'"));
    }
}
