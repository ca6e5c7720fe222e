package io.synthmarket.cli;

import io.synthmarket.cli.batch.Progress;
import io.synthmarket.cli.batch.ReplayOptions;
import io.synthmarket.cli.batch.WorstSeries;
import io.synthmarket.cli.batch.WritingOptions;
import io.synthmarket.cli.output.OutFolder;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.WorstStretch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth worst}: writes the series of a batch that are worst by a risk figure. */
@Command(
        name = "worst",
        description =
                "Writes the series of a batch that are worst by a risk figure, with the dates of history that their worst"
                        + " stretch came from.",
        footer = {
            "",
            "With a report and --percent 1 or 5 the worst series alone are made; otherwise the whole batch, to find them."
                    + " Writes worst_FIGURE_3_batch_ID.csv and the like, and worst_FIGURE_batch_ID.json, all or none."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class WorstCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    @Mixin
    private ReplayOptions source;

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            defaultValue = "max_drawdown",
            description = "max_drawdown (default), drawdown_duration, total_return, volatility, value_at_risk_1,"
                    + " value_at_risk_5, expected_shortfall_1 or expected_shortfall_5.")
    private String figure;

    @Option(
            names = "--percent",
            paramLabel = "P",
            defaultValue = "1",
            description = "Which percentage of the series to write, at least one. Default: 1.")
    private double percent;

    @Mixin
    private OutFolder target;

    @Mixin
    private WritingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RiskFigure asked = RiskFigure.find(figure)
                .orElseThrow(() -> new CallException(
                        "--figure must be one of " + List.of(RiskFigure.values()) + " but was '" + figure + "'"));
        if (!(percent > 0 && percent <= PERCENT)) {
            throw new CallException("--percent must be above 0 and at most 100 but was " + percent);
        }
        Path folder = target.require("");
        PrintWriter err = spec.commandLine().getErr();
        ReplayOptions.Again again = source.read(err);
        Progress progress = Progress.on(err);
        WorstSeries worst = WorstSeries.find(again, asked, percent, options, progress);
        worst.note().ifPresent(note -> err.println("synth: note: " + note));
        tell(worst.write(folder, target.existingFiles(), options, progress));
        worst.files(options.formats())
                .forEach(name -> spec.commandLine().getOut().println(folder.resolve(name)));
        return ExitCode.DONE;
    }

    private void tell(List<WorstStretch> stretches) {
        PrintWriter out = spec.commandLine().getOut();
        for (WorstStretch stretch : stretches) {
            out.printf(
                    Locale.ROOT,
                    "series %d: %s %.5g, bars %d to %d, made of %d %s of history%n",
                    stretch.path() + 1,
                    stretch.figure(),
                    stretch.value(),
                    stretch.from(),
                    stretch.to(),
                    stretch.pieces().size(),
                    stretch.pieces().size() == 1 ? "stretch" : "stretches");
        }
    }
}
