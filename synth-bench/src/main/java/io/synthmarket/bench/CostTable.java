package io.synthmarket.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints the tables of {@code docs/performance.md}: what each operation costs per bar. */
public final class CostTable {

    private static final double NANOS_PER_MICRO = 1_000;
    private static final List<Operation> OPERATIONS = List.of(
            new Operation("SeriesBenchmark.fromColumns", "series from columns"),
            new Operation("SeriesBenchmark.fromBuilder", "series from a builder"),
            new Operation("SeriesBenchmark.sha256", "SHA-256 of a series"),
            new Operation("CsvReadBenchmark.read", "read CSV"),
            new Operation("GenerateBenchmark.generate", "generate a path"),
            new Operation("LawBenchmark.generate", "generate, "),
            new Operation("ScoreBenchmark.score", "score a candidate"),
            new Operation("ScoreBenchmark.scoreCalibrated", "score a candidate, calibrated"),
            new Operation("GenerateBenchmark.generateAndScore", "generate and score a path"),
            new Operation("ScalingBenchmark.run", "generate and score many, threads: "),
            new Operation("WindowBenchmark.fill", "generate into windows of floats, "),
            new Operation("MetricsBenchmark.fifteen", "the fifteen metrics, once"),
            new Operation("MetricsBenchmark.curves", "three curves of 100 lags"),
            new Operation("MetricBenchmark.value", "alone, "),
            new Operation("FigureFamilyBenchmark.of", "figures of family "),
            new Operation("CurveFamilyBenchmark.curves", "curves of family "),
            new Operation("CsvWriteBenchmark.writeHistory", "write CSV, six decimals"),
            new Operation("CsvWriteBenchmark.writePath", "write CSV, full precision"),
            new Operation("ZipWriteBenchmark.write", "write CSV into a ZIP, full precision"),
            new Operation("ZipWriteBenchmark.entry", "deflate CSV for a ZIP, full precision"),
            new Operation("XlsxWriteBenchmark.write", "write XLSX, full precision"),
            new Operation("FormatWriteBenchmark.write", "write "),
            new Operation("FormatReadBenchmark.read", "read "),
            new Operation("BatchBenchmark.batch", "a batch on one thread, per path"));

    /** A benchmark and what a table calls it. */
    private record Operation(String benchmark, String name) {

        Operation named(String more) {
            return new Operation(benchmark, name + more);
        }
    }

    /** What a call costs at one size. */
    private record Cost(int bars, double nanos, double bytes) {}

    /** What an operation costs, fewest bars first. */
    private record Row(Operation operation, List<Cost> costs) {

        List<Integer> sizes() {
            return costs.stream().map(Cost::bars).toList();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("| " + operation.name() + " |");
            for (Cost cost : costs) {
                text.append(String.format(Locale.ROOT, " %,.1f |", cost.nanos() / cost.bars()));
            }
            Cost fewest = costs.get(0);
            Cost most = costs.get(costs.size() - 1);
            text.append(String.format(Locale.ROOT, " %,.1f | %,.0f |", most.bytes() / most.bars(), fewest.bytes()));
            return text.toString();
        }
    }

    private CostTable() {}

    /**
     * Runs the benchmarks and prints a table for each choice of sizes.
     *
     * @param args {@code --quick} for about six minutes instead of eighteen; then, to run only some, parts of their names
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean quick = words.remove("--quick");
        List<Row> rows = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            if (words.isEmpty() || words.stream().anyMatch(operation.benchmark()::contains)) {
                System.err.println(operation.benchmark());
                rows.addAll(run(operation, quick));
            }
        }
        Map<List<Integer>, List<Row>> bySizes =
                rows.stream().collect(Collectors.groupingBy(Row::sizes, LinkedHashMap::new, Collectors.toList()));
        bySizes.forEach(CostTable::print);
    }

    private static List<Row> run(Operation operation, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + Pattern.quote(operation.benchmark()) + "$")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            options.warmupIterations(2)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(1));
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            costs.computeIfAbsent(variant(result.getParams()), name -> new ArrayList<>())
                    .add(new Cost(
                            Integer.parseInt(result.getParams().getParam("bars")),
                            result.getPrimaryResult().getScore() * NANOS_PER_MICRO,
                            bytes(result)));
        }
        return costs.entrySet().stream()
                .map(entry -> new Row(operation.named(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Names what a benchmark was run for beside the number of bars. */
    private static String variant(BenchmarkParams params) {
        return params.getParamsKeys().stream()
                .filter(key -> !key.equals("bars"))
                .map(params::getParam)
                .collect(Collectors.joining(", "));
    }

    private static double bytes(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return Objects.requireNonNull(bytes, "gc.alloc.rate.norm").getScore();
    }

    private static void print(List<Integer> sizes, List<Row> rows) {
        StringBuilder head = new StringBuilder("| operation |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int bars : sizes) {
            head.append(String.format(Locale.ROOT, " ns per bar, %,d bars |", bars));
            rule.append("---:|");
        }
        System.out.println();
        System.out.println(head + " bytes per bar, most bars | bytes per call, fewest bars |");
        System.out.println(rule + "---:|---:|");
        rows.forEach(System.out::println);
    }
}
