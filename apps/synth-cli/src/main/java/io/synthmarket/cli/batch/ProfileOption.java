package io.synthmarket.cli.batch;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.metrics.Fidelity;
import picocli.CommandLine.Option;

/** The option that names a scoring profile. */
public final class ProfileOption {

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

    /** Finds the profile. */
    public Fidelity fidelity() {
        Fidelity profile = Fidelity.find(name)
                .orElseThrow(() -> new CallException("--profile must be concept or calibrated but was '" + name + "'"));
        return gate ? profile.gate() : profile;
    }
}
