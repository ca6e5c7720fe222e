package io.synthmarket.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synthmarket.cli.Call;
import io.synthmarket.core.RunProgress;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCallTest {

    private static final String STORED = "0123456789abcdef.csv";

    @TempDir
    private Path folder;

    private Path stored;
    private Path figures;
    private Path checkpoint;
    private Path called;

    @BeforeEach
    void storeHistoryUnderAnotherName() throws IOException {
        stored = Files.writeString(folder.resolve(STORED), Samples.sp500DailyCsv());
        figures = folder.resolve("figures.json");
        checkpoint = folder.resolve("checkpoint");
        called = folder.resolve("called");
    }

    @Test
    void parse_withThreadsAndSeed_tellsThem() throws Exception {
        GenerateCall call = GenerateCall.parse(List.of("-n", "1", "--threads=3", "--seed=-5"));

        assertThat(call.threads()).hasValue(3);
        assertThat(call.seed()).hasValue(-5);
    }

    @Test
    void parse_withoutThreadsAndSeed_tellsNone() throws Exception {
        GenerateCall call = GenerateCall.parse(List.of("-n", "1"));

        assertThat(call.threads()).isEmpty();
        assertThat(call.seed()).isEmpty();
    }

    @Test
    void parse_withLength_tellsHowMuchIsAskedFor() throws Exception {
        GenerateCall call = GenerateCall.parse(List.of("-n", "7", "--length=40"));

        assertThat(call.paths()).isEqualTo(7);
        assertThat(call.length()).hasValue(40);
    }

    @Test
    void parse_withoutLength_tellsNone() throws Exception {
        assertThat(GenerateCall.parse(List.of("-n", "1")).length()).isEmpty();
    }

    @Test
    void write_ofAStoredFile_leavesTheBytesThatTheCommandLineWritesOfTheOwnersFile() throws Exception {
        Path prices = Files.createDirectory(folder.resolve("typed")).resolve("prices.csv");
        Files.copy(stored, prices);
        List<String> words = List.of("-n", "2", "--seed", "42", "--format", "csv,xlsx,zip", "--repair", "sort");
        List<String> typed = new ArrayList<>(List.of("generate", prices.toString()));
        typed.addAll(words);
        typed.addAll(List.of("--out", folder.resolve("out").toString()));
        Call call = Call.synth(typed.toArray());

        PreparedBatch batch = GenerateCall.parse(words).prepare(stored, "prices.csv");
        BatchOutcome outcome = batch.write(called, figures, checkpoint, progress -> {});

        assertThat(call.err()).isEmpty();
        assertThat(contents(called)).isEqualTo(contents(folder.resolve("out")));
        assertThat(batch.recipe()).isEqualTo(call.recipe());
        assertThat(call.out()).startsWith(outcome.summary());
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void write_ofAStoredWorkbook_leavesTheBytesThatTheCommandLineWritesOfTheOwnersFile() throws Exception {
        Path workbook = Files.createDirectory(folder.resolve("typed")).resolve("prices.xlsx");
        BarWorkbook.write(Samples.sp500Daily(), workbook);
        Path kept = Files.copy(workbook, folder.resolve("0123456789abcdef.xlsx"));
        Call call = Call.synth("generate", workbook, "-n", "1", "--seed", "42", "--out", folder.resolve("out"));

        GenerateCall.parse(List.of("-n", "1", "--seed", "42"))
                .prepare(kept, "prices.xlsx")
                .write(called, figures, checkpoint, progress -> {});

        assertThat(call.exitCode()).isZero();
        assertThat(contents(called)).isEqualTo(contents(folder.resolve("out")));
        assertThat(String.join("", contents(called).values())).contains("\"input\":\"prices.xlsx\"");
    }

    @Test
    void write_ofAPage_leavesWhatItDrawsBesideIt() throws Exception {
        GenerateCall.parse(List.of("-n", "1", "--seed", "1"))
                .prepareSample()
                .write(called, figures, checkpoint, progress -> {});

        String page = contents(called).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(Files.readString(figures)).startsWith("{\"title\":").endsWith("}");
        assertThat(page).contains(Files.readString(figures));
    }

    @Test
    void write_dryRun_tellsTheOutcomeAndWritesNothing() throws Exception {
        BatchOutcome outcome = GenerateCall.parse(List.of("-n", "2", "--seed", "1", "--dry-run"))
                .prepareSample()
                .write(called, figures, checkpoint, progress -> {});

        assertThat(outcome.summary()).contains("series    2 of 2 accepted");
        assertThat(called).doesNotExist();
        assertThat(figures).doesNotExist();
    }

    @Test
    void write_always_tellsTheListenerOfTheEnd() throws Exception {
        List<RunProgress> told = new ArrayList<>();

        GenerateCall.parse(List.of("-n", "3", "--seed", "1", "--dry-run"))
                .prepareSample()
                .write(called, figures, checkpoint, told::add);

        assertThat(told.get(told.size() - 1).done()).isEqualTo(3);
    }

    @Test
    void write_threadInterrupted_isAFaultOfItsOwnKindAndLeavesNothing() throws Exception {
        PreparedBatch batch =
                GenerateCall.parse(List.of("-n", "3", "--seed", "1")).prepareSample();

        Thread.currentThread().interrupt();
        CallFault fault =
                catchThrowableOfType(CallFault.class, () -> batch.write(called, figures, checkpoint, progress -> {}));
        Thread.interrupted();

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.INTERRUPTED);
        assertThat(contents(called)).isEmpty();
    }

    @Test
    void write_thresholdOutOfReach_isAFaultOfItsOwnKindInTheCommandLinesWords() throws Exception {
        PreparedBatch batch = GenerateCall.parse(
                        List.of("-n", "1", "--seed", "1", "--min-fidelity", "100", "--max-attempts", "2"))
                .prepareSample();

        CallFault fault =
                catchThrowableOfType(CallFault.class, () -> batch.write(called, figures, checkpoint, progress -> {}));

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.THRESHOLD_NOT_REACHED);
        assertThat(fault).hasMessageStartingWith("series 1: no candidate reached --min-fidelity, the best scored ");
    }

    @Test
    void prepare_badRow_isNamedByTheNameThatTheOwnerKnows() throws Exception {
        Files.writeString(
                stored, "Date,Open,High,Low,Close,Volume\n2020-01-02,1,2,0.5,1.5,10\n2020-01-03,1,0.9,0.5,1.5,10\n");

        CallFault fault = catchThrowableOfType(
                CallFault.class, () -> GenerateCall.parse(List.of("-n", "1")).prepare(stored, "prices.csv"));

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.BAD_INPUT);
        assertThat(fault.word()).isEqualTo("bad-input");
        assertThat(fault)
                .hasMessageStartingWith("prices.csv line 3 column \"Open\": ")
                .hasMessageNotContaining(STORED);
    }

    @Test
    void byName_ofAnOption_hasNoFlag() {
        CallFault fault = catchThrowableOfType(
                CallFault.class, () -> GenerateCall.parse(List.of("-n", "1", "--max-attempts", "5")));

        assertThat(fault.byName()).isEqualTo("max_attempts needs a threshold; add min_fidelity");
    }

    @Test
    void byName_ofAnOptionThatTheParserNames_hasNoFlag() {
        CallFault fault = catchThrowableOfType(CallFault.class, () -> GenerateCall.parse(List.of("-n", "five")));

        assertThat(fault.byName()).isEqualTo("Invalid value for option 'n': 'five' is not a whole number");
    }

    @Test
    void byName_ofAFileWithHyphens_keepsItsName() throws Exception {
        Files.writeString(
                stored, "Date,Open,High,Low,Close,Volume\n2020-01-02,1,2,0.5,1.5,10\n2020-01-03,1,0.9,0.5,1.5,10\n");

        CallFault fault = catchThrowableOfType(
                CallFault.class, () -> GenerateCall.parse(List.of("-n", "1")).prepare(stored, "eur--usd --tick.csv"));

        assertThat(fault.byName())
                .startsWith("eur--usd --tick.csv line 3 column \"Open\": ")
                .contains("use bad_rows repair to widen high and low, or bad_rows skip to drop such rows");
        assertThat(fault).hasMessageContaining("use --bad-rows repair to widen");
    }

    @Test
    void byName_ofAValueThatLooksLikeAFlag_repeatsIt() {
        CallFault fault = catchThrowableOfType(
                CallFault.class,
                () -> GenerateCall.parse(List.of("-n", "1", "--tick", "a--seed"))
                        .prepareSample());

        assertThat(fault.byName()).isEqualTo("tick needs a number or none but was 'a--seed'");
    }

    @Test
    void prepare_fileThatLeavesSomethingToFindOut_notesItUnderTheOwnersName() throws Exception {
        Files.writeString(stored, Samples.sp500DailyCsv().lines().skip(1).reduce("", (all, line) -> all + line + "\n"));

        PreparedBatch batch = GenerateCall.parse(List.of("-n", "1")).prepare(stored, "prices.csv");

        assertThat(batch.notes()).isNotEmpty().allMatch(note -> note.startsWith("prices.csv: "));
    }

    @Test
    void parse_unknownOption_isRefused() {
        CallFault fault =
                catchThrowableOfType(CallFault.class, () -> GenerateCall.parse(List.of("-n", "1", "--no-such-option")));

        assertThat(fault).hasMessage("Unknown option: '--no-such-option'");
    }

    @Test
    void parse_optionsThatDoNotGoTogether_areRefused() {
        CallFault fault = catchThrowableOfType(
                CallFault.class, () -> GenerateCall.parse(List.of("-n", "1", "--max-attempts", "5")));

        assertThat(fault).hasMessage("--max-attempts needs a threshold; add --min-fidelity");
    }

    @Test
    void parse_fileOfWords_isNotRead() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "-n 1");

        CallFault fault = catchThrowableOfType(CallFault.class, () -> GenerateCall.parse(List.of("@" + words)));

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.BAD_INPUT);
    }

    @Test
    void options_always_areThoseOfTheCommandButForInputAndOutput() {
        assertThat(GenerateCall.options())
                .extracting(CallOption::name)
                .contains("n", "min_fidelity", "block_length", "continue", "exclude", "bad_rows", "dry_run", "window")
                .doesNotContain("out", "sample", "overwrite", "resume", "help", "version", "verbose");
    }

    @Test
    void options_always_tellTypesAndValues() {
        Map<String, CallOption> options = new TreeMap<>();
        GenerateCall.options().forEach(option -> options.put(option.name(), option));

        assertThat(options.get("n").type()).isEqualTo(CallOption.Type.INTEGER);
        assertThat(options.get("min_fidelity").type()).isEqualTo(CallOption.Type.NUMBER);
        assertThat(options.get("best").type()).isEqualTo(CallOption.Type.SWITCH);
        assertThat(options.get("best").value()).isEmpty();
        assertThat(options.get("method").type()).isEqualTo(CallOption.Type.TEXT);
        assertThat(options.get("method").value()).contains("NAME");
        assertThat(options.get("exclude").repeatable()).isTrue();
        assertThat(options.get("seed").repeatable()).isFalse();
    }

    @Test
    void check_ofAStoredFile_isWhatTheCommandPrintsOfTheOwnersFile() throws Exception {
        Path prices = Files.createDirectory(folder.resolve("typed")).resolve("prices.csv");
        Files.copy(stored, prices);

        assertThat(CheckCall.json(stored, "prices.csv", List.of()))
                .isEqualTo(Call.synth("check", "--json", prices).out());
    }

    @Test
    void check_ofAFileThatCannotBeRead_tellsTheFaultUnderTheOwnersName() throws Exception {
        Files.writeString(stored, "no bars here\n");

        assertThat(CheckCall.json(stored, "prices.csv", List.of()))
                .contains("\"file\": \"prices.csv\"", "\"fault\"", "prices.csv")
                .doesNotContain(STORED);
    }

    @Test
    void bars_ofAStoredFile_areThoseThatTheCheckTellsOf() throws Exception {
        assertThat(CheckCall.bars(stored, "prices.csv", List.of())).isEqualTo(Samples.sp500Daily());
    }

    @Test
    void bars_ofAFileOfTypedColumns_areRead() throws Exception {
        GenerateCall.parse(List.of("-n", "1", "--seed", "1", "--format", "parquet"))
                .prepareSample()
                .write(called, figures, checkpoint, progress -> {});
        try (Stream<Path> files = Files.list(called)) {
            Path typed = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();

            assertThat(CheckCall.bars(typed, "prices.parquet", List.of()).size())
                    .isEqualTo(5104);
        }
    }

    @Test
    void bars_ofAFileThatCannotBeRead_areAFaultInTheOwnersWords() throws Exception {
        Files.writeString(stored, "these are,only words\n");

        CallFault fault = catchThrowableOfType(CallFault.class, () -> CheckCall.bars(stored, "prices.csv", List.of()));

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.BAD_INPUT);
        assertThat(fault).hasMessageStartingWith("prices.csv").hasMessageNotContaining(STORED);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.exists(folder)) {
            return contents;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
