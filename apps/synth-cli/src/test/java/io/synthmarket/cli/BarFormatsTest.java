package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.arrow.BarArrow;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.parquet.BarParquet;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that hold the bars of all series in typed columns, as the commands write them. */
class BarFormatsTest {

    private static final PathSet PATHS = Synth.from(Samples.sp500Daily())
            .scoredBy(Fidelity.concept())
            .seed(4)
            .generate(2);

    @TempDir
    private Path folder;

    private Call generate(Object... options) {
        List<Object> words = new ArrayList<>(List.of("generate", "--sample", "-n", 2, "--seed", 4, "--out", folder));
        words.addAll(List.of(options));
        return Call.synth(words.toArray());
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static BatchSeries written(SyntheticPath path) {
        return new BatchSeries(
                path.index(),
                Optional.empty(),
                path.series(),
                OptionalDouble.empty(),
                path.fidelity(),
                Optional.empty());
    }

    @Test
    void generate_parquet_holdsAllSeriesWithTheirFidelities() throws IOException {
        assertThat(generate("--format", "parquet").err()).isEmpty();
        Path file = files(".parquet").get(0);
        List<BatchSeries> read = new ArrayList<>();
        BarParquet.reader().forEach(file, read::add);

        assertThat(read).containsExactly(written(PATHS.path(0)), written(PATHS.path(1)));
        assertThat(BarParquet.reader().recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void generate_arrowPerSeries_writesAFileEach() throws IOException {
        assertThat(generate("--format", "arrow,arrow-stream", "--per-series").err())
                .isEmpty();
        List<BatchSeries> read = new ArrayList<>();
        for (Path file : files(".arrow")) {
            BarArrow.reader().forEach(file, read::add);
        }

        assertThat(read).containsExactly(written(PATHS.path(0)), written(PATHS.path(1)));
        assertThat(files(".arrows")).hasSize(2);
    }

    @Test
    void generate_onOneThreadOrFour_writesTheSameBytes() throws IOException {
        generate("--format", "parquet,arrow", "--threads", 1);
        byte[] parquet = Files.readAllBytes(files(".parquet").get(0));
        byte[] arrow = Files.readAllBytes(files(".arrow").get(0));
        generate("--format", "parquet,arrow", "--threads", 4, "--overwrite");

        assertThat(files(".parquet").get(0)).hasBinaryContent(parquet);
        assertThat(files(".arrow").get(0)).hasBinaryContent(arrow);
    }

    @Test
    void export_ofCsvFilesWithLedgers_keepsThem() throws IOException {
        generate("--ledger");
        Path out = folder.resolve("typed");
        Call.synth("export", folder, "--format", "csv,parquet", "--out", out);
        List<int[]> sources = new ArrayList<>();
        BarParquet.reader()
                .forEach(
                        out.resolve(folder.getFileName() + ".parquet"),
                        series -> sources.add(series.ledger().orElseThrow().toArray()));

        assertThat(sources)
                .containsExactly(
                        PATHS.path(0).ledger().toArray(), PATHS.path(1).ledger().toArray());
        for (Path file : files(".csv")) {
            assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void export_ofCsvFiles_keepsTheirNames() throws IOException {
        generate();
        Path out = folder.resolve("typed");
        assertThat(Call.synth("export", folder, "--format", "parquet", "--out", out)
                        .err())
                .isEmpty();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            BarParquet.reader()
                    .forEach(
                            files.findFirst().orElseThrow(),
                            series -> names.add(series.name().orElseThrow()));
        }

        assertThat(names)
                .containsExactlyElementsOf(files(".csv").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }
}
