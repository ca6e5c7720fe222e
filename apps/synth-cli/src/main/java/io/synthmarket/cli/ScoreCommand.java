package io.synthmarket.cli;

import io.synthmarket.cli.batch.ExclusionOption;
import io.synthmarket.cli.batch.ProfileOption;
import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.text.Json;
import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.Scorecard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synth score}: scores one series against another. */
@Command(
        name = "score",
        description = "Scores how close a series comes to the original, metric by metric.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ScoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORIGINAL", description = BarSource.INPUT)
    private Path original;

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "The synthetic series, a file of bars alike.")
    private Path candidate;

    @Mixin
    private ExclusionOption exclusions;

    @Mixin
    private ProfileOption profile;

    @Option(names = "--json", description = "Print JSON.")
    private boolean asJson;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Fidelity fidelity = profile.fidelity();
        PrintWriter err = spec.commandLine().getErr();
        BarSeries history = source.read(original, err).series().without(exclusions.exclusions());
        BarSeries series = source.read(candidate, err).series();
        Scorecard card = fidelity.compare(history, series).withNovelty(CopiedRuns.find(history, series));
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.print(Json.object(json -> {
                json.writeStringProperty("profile", fidelity.name());
                Json.number(json, "fidelity_score", card.fidelity());
                Json.metrics(json, "original", card.history());
                Json.metrics(json, "synthetic", card.candidate());
                Json.metrics(json, "errors", card.errors());
                card.distance().ifPresent(distance -> json.writeNumberProperty("distance", distance));
                card.calibration().ifPresent(calibration -> Json.embed(json, "calibration", calibration.toJson()));
                Json.embed(json, "scorecard", card.toJson());
            }));
        } else {
            out.println("history    " + history);
            out.println("candidate  " + series);
            out.println(card);
        }
        return ExitCode.DONE;
    }
}
