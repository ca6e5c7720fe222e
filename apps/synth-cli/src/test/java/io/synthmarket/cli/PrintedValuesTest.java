package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.Bar;
import io.synthmarket.core.BarFeature;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.Exclusion;
import io.synthmarket.core.FoundPath;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.LengthBasis;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.SeriesWindows;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.TradingClock;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.io.FigureTable;
import io.synthmarket.io.Repair;
import io.synthmarket.metrics.AuditNote;
import io.synthmarket.metrics.AuditNotes;
import io.synthmarket.metrics.CopyFinder;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.FirstStretches;
import io.synthmarket.metrics.Metric;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.Metrics;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.metrics.ReturnSample;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.Sparkline;
import io.synthmarket.metrics.WorstPaths;
import io.synthmarket.report.BatchComparison;
import io.synthmarket.report.BatchJudge;
import io.synthmarket.report.BatchReport;
import io.synthmarket.report.BatchTally;
import io.synthmarket.report.ReportDraft;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell answers when a value of any public type is typed: what it is, never the name of its class with a hash. */
class PrintedValuesTest {

    private static final String PACKAGES = "io\\.synthmarket\\.(core|metrics|io|samples|report|tensors|arrow|parquet)";
    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 800);

    /** Types and lambdas without a line of their own print as these do. */
    private static final String HASHED = "(?s).*(@[0-9a-f]{4,}|\\$\\$Lambda).*";

    /** All distances by name are the longest. */
    private static final int LONGEST_LINE = 800;

    private static final TypedValues VALUES = new TypedValues();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void typeEverything() throws Exception {
        for (Class<?> type : visibleTypes()) {
            VALUES.typeStatics(type);
        }
        typeCore();
        typeMetrics();
        typeReport();
        typeFiles();
        Files.writeString(
                Path.of("/tmp/kernel-values.txt"), VALUES.lines().toString().replace(", class", "\n class"));
    }

    private static PathSet paths() {
        return Synth.from(HISTORY).seed(42).generate(2);
    }

    private static void typeCore() throws IllegalAccessException {
        PathSet paths = paths();
        WindowSpec windows = WindowSpec.of(32).features(BarFeature.LOG_RETURN);
        AttemptListener listener = attempt -> {};
        VALUES.type(Synth.from(HISTORY));
        VALUES.type(Synth.from(HISTORY).accept(Fidelity.concept().atLeast(50)));
        VALUES.type(Fidelity.concept().atLeast(50));
        VALUES.type(listener.andThen(listener));
        VALUES.type(HISTORY);
        VALUES.type(HISTORY.bar(0));
        VALUES.type(paths);
        VALUES.type(paths.path(0));
        VALUES.type(FoundPath.of(paths.path(0)));
        VALUES.type(paths.windows(windows));
        VALUES.type(SeriesWindows.of(HISTORY, windows));
        VALUES.type(paths.chunks(0, 100).findFirst());
        VALUES.type(BlockContext.of(HISTORY));
        VALUES.type(TradingClock.of(HISTORY));
        VALUES.type(BlockLaw.stationary(20));
        VALUES.type(Exclusion.parse("2001-01-01..2001-12-31+5"));
        VALUES.type(RandomStream.of(42, 0, 0));
        VALUES.type(BlockLength.of(HISTORY, LengthBasis.ABSOLUTE_RETURNS));
    }

    private static void typeMetrics() throws IllegalAccessException {
        SyntheticPath path = paths().path(0);
        RejectionAudit audit = new RejectionAudit();
        List<Object> seen = new ArrayList<>();
        AttemptListener listener = attempt -> seen.add(attempt);
        List<AuditNote> notes = new ArrayList<>();
        audit.keepNotesIn(new AuditNotes() {
            @Override
            public void take(SyntheticPath found, AuditNote note) {
                notes.add(note);
            }

            @Override
            public Optional<AuditNote> find(int index) {
                return Optional.empty();
            }
        });
        PathSet watched = Synth.from(HISTORY)
                .accept(Fidelity.concept().atLeast(10))
                .watchedBy(audit)
                .seed(42)
                .generate(2);
        VALUES.type(watched.run().forEachOrderedAsync(made -> {}).join());
        VALUES.type(audit);
        VALUES.type(notes);
        Synth.from(HISTORY).watchedBy(listener).seed(42).generate(1).path(0);
        VALUES.type(seen);
        for (Fidelity profile : List.of(Fidelity.concept(), Fidelity.calibrated())) {
            FidelityYardstick yardstick = profile.against(HISTORY);
            VALUES.type(yardstick);
            VALUES.type(yardstick.scorecard(path));
        }
        VALUES.type(Metrics.curves(HISTORY));
        VALUES.type(Metrics.of(HISTORY, MetricFamily.RISK));
        VALUES.type(Metric.of("mine", sample -> 0));
        VALUES.type(Distance.of("mine", MetricFamily.RISK, history -> candidate -> 0));
        VALUES.type(Distances.of(MetricFamily.RISK).against(HISTORY));
        VALUES.type(Distances.of(MetricFamily.RISK).against(HISTORY).measure(path.series()));
        VALUES.type(CopyFinder.of(HISTORY));
        VALUES.type(CopyFinder.of(HISTORY).find(path.series()));
        VALUES.type(Distribution.of(1, 2, 3));
        VALUES.type(ReturnSample.of(HISTORY));
        VALUES.type(RiskFigures.of(HISTORY));
        VALUES.type(WorstPaths.in(watched));
        VALUES.type(WorstPaths.of(watched, 1).stretches(RiskFigure.MAX_DRAWDOWN, 1));
        VALUES.type(new FirstStretches());
        VALUES.type(FirstStretches.Start.of(path.ledger()));
        VALUES.type(Sparkline.of(HISTORY));
    }

    private static void typeReport() throws IllegalAccessException {
        SyntheticPath path = paths().path(0);
        BatchJudge judge = BatchJudge.against(HISTORY);
        judge.add(path);
        judge.add(paths().path(1));
        VALUES.type(judge);
        BatchComparison comparison = BatchComparison.against(HISTORY);
        BatchTally tally = comparison.batch("mine");
        tally.add(path);
        VALUES.type(tally);
        VALUES.type(comparison);
        VALUES.type(BatchReport.of(paths()));
        ReportDraft draft = BatchReport.of(paths()).begin();
        VALUES.type(draft);
        VALUES.type(draft.sketch(path));
    }

    private static void typeFiles() throws Exception {
        Path file = folder.resolve("bars.csv");
        Files.writeString(
                file, "Date;Open;High;Low;Close\n30.01.2020;1;2;1;2\n31.01.2020;1;2;1;x\n01.02.2020;2;2;1;1\n");
        VALUES.type(BarCsv.reader()
                .badRows(BadRowPolicy.COLLECT)
                .repair(Repair.parse("sort"))
                .read(file));
        VALUES.type(BarArchive.over(new ByteArrayOutputStream()));
        VALUES.type(ArchiveEntry.of(out -> out.write(0)));
        VALUES.type(FigureTable.of("Risk", "path", List.of("volatility")).row("path-0", 0.2));
        try (BatchDirectory directory = BatchDirectory.open(folder, "batch", List.of("a.csv"), ExistingFiles.REFUSE)) {
            VALUES.type(directory);
        }
        VALUES.type(BatchOutline.of(1));
        VALUES.type(BatchSeries.of(paths().path(0)));
    }

    @Test
    void publicTypes_thatHaveState_haveAllBeenTyped() {
        assertThat(visibleTypes().stream().filter(PrintedValuesTest::hasState)).allMatch(VALUES::met);
    }

    @Test
    void value_thatIsOneLine_isAShortOne() {
        assertThat(VALUES.lines().values())
                .filteredOn(line -> line.indexOf('\n') < 0)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(LONGEST_LINE));
    }

    @Test
    void values_ofTheEngine_sayWhatTheyAre() {
        assertThat(VALUES.lines())
                .hasSizeGreaterThan(80)
                .allSatisfy((type, line) -> assertThat(line).isNotBlank().doesNotMatch(HASHED));
    }

    @Test
    void values_mostSeen_areTheseLines() {
        assertThat(VALUES.lines())
                .containsEntry(BarSeries.class, "BarSeries[5105 bars, 2000-01-03..2020-04-17, 1d]")
                .containsEntry(
                        Bar.class, "Bar[open=1469.25, high=1478.0, low=1438.359985, close=1455.219971, volume=9.318E8]")
                .containsEntry(
                        Generator.class,
                        "Generator[BarSeries[800 bars, 2000-01-03..2003-03-12, 1d], method=matched profile=concept]")
                .containsEntry(PathSet.class, "PathSet[2 paths of 799 bars, matched, seed 42]")
                .containsEntry(
                        SyntheticPath.class,
                        "SyntheticPath[0, fidelity 92.54, 1 attempt, BarSeries[799 bars, 2000-01-04..2003-03-12, 1d]]")
                .containsEntry(Ledger.class, "Ledger[799 bars from 799 of 799, longest run 34]")
                .containsEntry(BlockLength.class, "BlockLength[stationary 30.55, circular 34.97]")
                .containsEntry(Curve.class, "Curve[acf_returns, lags 1..100]")
                .containsEntry(
                        Distribution.class,
                        "Distribution[3 values, mean 2.0000, 1 % 1.0200, median 2.0000, 99 % 2.9800]")
                .containsEntry(
                        WorstPaths.class, "WorstPaths[none measured of PathSet[2 paths of 799 bars, matched, seed 42]]")
                .containsEntry(
                        BatchJudge.class,
                        "BatchJudge[2 series against BarSeries[800 bars, 2000-01-03..2003-03-12, 1d]]")
                .containsEntry(
                        BatchComparison.class,
                        "BatchComparison[batches [mine] against BarSeries[800 bars, 2000-01-03..2003-03-12, 1d]]")
                .containsEntry(BatchReport.class, "BatchReport[Synthetic paths of a history, 2 paths]");
    }

    @Test
    void format_ofWindowsOrBars_isNamedInOneWay() {
        assertThat(BatchFormat.named("npy")).hasToString("BatchFormat[npy]");
        assertThat(BatchFormat.named("arrow")).hasToString("BatchFormat[arrow]");
    }

    /** Lists the classes, interfaces and so on that users can name. */
    private static List<Class<?>> visibleTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.synthmarket").stream()
                        .filter(type -> type.getPackageName().matches(PACKAGES))
                        .filter(PrintedValuesTest::isVisible)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PrintedValuesTest::isVisible).orElse(true);
    }

    private static boolean hasState(Class<?> type) {
        return !type.isInterface()
                && !Throwable.class.isAssignableFrom(type)
                && Stream.of(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
