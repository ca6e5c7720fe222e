package io.synthmarket.cli;

import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.text.Json;
import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
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
        description =
                "Measures a series: the fifteen metrics, and with --json autocorrelation curves too; or families of metrics.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class MetricsCommand implements Callable<Integer> {

    private static final int WIDTH_OF_THE_FIFTEEN = 22;
    private static final int WIDTH_OF_FAMILIES = 25;
    private static final int LAGS_ON_A_LINE = 5;
    private static final String UNDEFINED = "     undefined";

    @Parameters(paramLabel = "FILE", description = BarSource.FILE)
    private Path file;

    @Option(
            names = "--family",
            paramLabel = "NAME",
            converter = FamilyConverter.class,
            description =
                    "Measure a family of metrics instead of the fifteen, with its curves: marginal, dependence, bars, volume,"
                            + " session or risk. Can be given several times.")
    private final Set<MetricFamily> families = new LinkedHashSet<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean asJson;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BarSeries series = source.read(file, spec.commandLine().getErr()).series();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.print(Json.object(json -> {
                json.writeNumberProperty("bars", series.size());
                Json.metrics(json, "metrics", values(series));
                Json.curves(json, "curves", curves(series));
            }));
        } else if (families.isEmpty()) {
            out.println(series);
            print(out, Metrics.of(series), WIDTH_OF_THE_FIFTEEN);
        } else {
            out.println(series);
            families.forEach(family -> print(out, series, family));
        }
        return ExitCode.DONE;
    }

    private List<MetricValues> values(BarSeries series) {
        return families.isEmpty()
                ? List.of(Metrics.of(series))
                : families.stream().map(family -> Metrics.of(series, family)).toList();
    }

    private List<Curve> curves(BarSeries series) {
        return families.isEmpty()
                ? Metrics.curves(series)
                : families.stream()
                        .flatMap(family -> Metrics.curves(series, family).stream())
                        .toList();
    }

    private static void print(PrintWriter out, BarSeries series, MetricFamily family) {
        out.println();
        out.println(family);
        print(out, Metrics.of(series, family), WIDTH_OF_FAMILIES);
        for (Curve curve : Metrics.curves(series, family)) {
            out.println(name(curve.id(), WIDTH_OF_FAMILIES) + text(curve));
        }
    }

    private static void print(PrintWriter out, MetricValues values, int width) {
        for (MetricId id : values.metrics()) {
            OptionalDouble value = values.value(id);
            out.println(name(id, width) + (value.isPresent() ? text(value.getAsDouble()) : UNDEFINED));
        }
    }

    private static String name(MetricId id, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s ", id);
    }

    /** Writes the first values of a curve and how far it goes. */
    private static String text(Curve curve) {
        if (curve.lags() == 0) {
            return UNDEFINED;
        }
        StringBuilder line = new StringBuilder();
        for (int lag = 1; lag <= Math.min(curve.lags(), LAGS_ON_A_LINE); lag++) {
            line.append(text(curve.value(lag)));
        }
        return line + (curve.lags() > LAGS_ON_A_LINE ? "  ... to lag " + curve.lags() : "");
    }

    private static String text(double value) {
        return Double.isNaN(value) ? UNDEFINED : String.format(Locale.ROOT, "%14.6g", value);
    }
}
