package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synth metrics}: measures one series. */
@Command(
        name = "metrics",
        description = "Measures a series: the fifteen metrics, and with --json autocorrelation curves too.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class MetricsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A CSV file of bars, plain or gzipped.")
    private Path file;

    @Option(names = "--json", description = "Print JSON.")
    private boolean asJson;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BarSeries series = source.read(file, spec.commandLine().getErr()).series();
        MetricValues values = Metrics.of(series);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.print(Json.object(json -> {
                json.writeNumberProperty("bars", series.size());
                Json.metrics(json, "metrics", values);
                Json.curves(json, "curves", Metrics.curves(series));
            }));
        } else {
            out.println(series);
            for (MetricId id : values.metrics()) {
                out.printf(Locale.ROOT, "%-22s %s%n", id, text(values.value(id)));
            }
        }
        return ExitCode.DONE;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%14.6g", value.getAsDouble()) : "     undefined";
    }
}
