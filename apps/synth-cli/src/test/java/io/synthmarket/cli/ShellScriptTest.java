package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session of the {@code jshell} of this JDK, on the script that the program prints, typed into as a user would. */
class ShellScriptTest {

    private static final String TYPED = """
            var history = Samples.sp500Daily()
            spark(history).width(20)
            spark(3, 1, 2)
            spark(Metrics.curves(history).get(0))
            acf(history)
            var paths = Synth.from(history).seed(42).generate(2)
            spark(paths)
            spark(paths.path(0)).width(10)
            spark(List.of(1, 2, 3))
            spark(Synth.from(history).seed(42).generate(25)).width(5)
            acf(paths.path(0))
            acf(paths)
            acf(paths, 20)
            acf(history, 20)
            acf(history.slice(0, 2))
            acf(history.slice(0, 4), 7)
            print(new double[] {1, 2, 3})
            print(null)
            print(Fidelity.concept().compare(history, paths.path(0).series()))
            show(paths)
            show(paths, Path.of("mine.html"))
            show(paths, "named.html")
            browse("nope.html")
            browse("named.html")
            browse(Path.of("mine.html"))
            help()
            /exit
            """;

    /** What the words of the script are made of; all else that it defines is a word for users. */
    private static final Set<String> NO_WORDS =
            Set.of("drawable", "memory", "memoryOfFirst", "report", "hasBrowser", "open");

    private static final Pattern DEFINED = Pattern.compile("(?m)^(?!record )\\w+(?:<.*>)? (\\w+)\\(.*\\{$");

    @TempDir
    private static Path folder;

    private static Set<String> words;
    private static Processes.Result session;

    @BeforeAll
    static void typeIntoAShell() throws Exception {
        StringWriter script = new StringWriter();
        assertThat(Main.run(new PrintWriter(script), new PrintWriter(new StringWriter()), "shell", "--script"))
                .isZero();
        Files.writeString(folder.resolve("synth.jsh"), script.toString());
        Set<String> defined = DEFINED.matcher(script.toString())
                .results()
                .map(method -> method.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(defined).containsAll(NO_WORDS);
        words = new TreeSet<>(defined);
        words.removeAll(NO_WORDS);
        session = Processes.run(
                folder,
                "jshell",
                List.of(
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "-R-Djava.io.tmpdir=" + folder,
                        "-R-Djava.awt.headless=true",
                        "-J-Djava.util.prefs.userRoot=" + folder,
                        "synth.jsh"),
                TYPED);
    }

    @Test
    void session_always_endsWithoutAFault() {
        assertThat(session.exitCode()).isZero();
        assertThat(session.output()
                        .replaceAll("Exception java\\.(lang\\.IllegalArgument|io\\.FileNotFound)Exception: ", ""))
                .doesNotContain("Error", "Exception", "WARNING");
    }

    @Test
    void session_atItsBeginning_saysWhatCanBeTyped() {
        assertThat(session.output())
                .contains(
                        "Everything is imported; type help() for more.",
                        "    var history = Samples.sp500Daily()",
                        "    spark(history)   acf(history)   show(paths)");
    }

    @Test
    void value_typed_isAnsweredInOneLine() {
        assertThat(session.output())
                .contains("history ==> BarSeries[5105 bars, 2000-01-03..2020-04-17, 1d]")
                .contains("paths ==> PathSet[2 paths of 5104 bars, matched, seed 42]");
    }

    @Test
    void spark_inAPlainLocale_drawsInAscii() {
        assertThat(session.output()).contains("==> #_+ 1.000..3.000");
    }

    @Test
    void acf_ofASeries_drawsThreeCurvesAndTellsTheBand() {
        assertThat(session.output())
                .containsPattern("acf_returns          \\S{50} ")
                .containsPattern("acf_abs_returns      \\S{50} ")
                .containsPattern("acf_squared_returns  \\S{50} ")
                .contains("lags 1..50, dotted within +-0.0274, hanging from the top below it;");
    }

    @Test
    void acf_ofSoManyLags_drawsAsMany() {
        assertThat(session.output())
                .containsPattern("acf_abs_returns      \\S{20} ")
                .contains("lags 1..20, ");
    }

    @Test
    void acf_ofFewBars_drawsTheLagsThereAre() {
        assertThat(session.output())
                .containsPattern("acf_abs_returns      \\S{2} ")
                .contains("lags 1..2, ");
    }

    @Test
    void acf_ofTooFewBars_saysHowManyItTakes() {
        assertThat(session.output()).contains("acf must be given at least 3 bars but was given 2");
    }

    @Test
    void spark_ofManyPaths_drawsTenAndSaysHowManyMore() {
        assertThat(session.output()).containsPattern("==> *\\n(\\S{5} \\S+\\R){10}and 15 more\\R");
    }

    @Test
    void spark_ofAList_drawsIt() {
        assertThat(session.output()).contains("==> _+# 1.000..3.000");
    }

    @Test
    void print_ofAnArray_showsItsValues() {
        assertThat(session.output()).contains("[1.0, 2.0, 3.0]").containsPattern("(?m)null$");
    }

    @Test
    void acf_ofASetOfPaths_drawsThatOfTheFirstAndSaysSo() {
        assertThat(session.output()).containsPattern("""
                lags 1\\.\\.50, .*
                .* that band is of .*
                 {21}path 0 of 2, as in acf\\(paths\\.path\\(0\\)\\)
                """).containsPattern("""
                lags 1\\.\\.20, .*
                .* that band is of .*
                 {21}path 0 of 2, as in acf\\(paths\\.path\\(0\\)\\)
                """);
    }

    @Test
    void browse_whereThereIsNoDesktop_saysWhereThePageIs() throws IOException {
        Path real = folder.toRealPath();
        assertThat(session.output())
                .contains(
                        "There is no browser to open here; the page is "
                                + real.resolve("named.html").toUri() + "\n",
                        "There is no browser to open here; the page is "
                                + real.resolve("mine.html").toUri() + "\n");
    }

    @Test
    void browse_fileThatIsNotThere_saysSo() {
        assertThat(session.output()).containsPattern("page must be a file but there is none at \\S+nope\\.html; show");
    }

    @Test
    void print_ofAScorecard_showsEveryLineOfIt() {
        assertThat(session.output())
                .contains("\nvol_persistence ", "\nmax_drawdown ", "\nret_vol_corr ", "\nfidelity (concept) ");
    }

    @Test
    void show_withoutAFile_leavesThePageInTheTemporaryFolderAndSaysWhere() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("report.html")))
                    .singleElement()
                    .satisfies(page -> assertThat(session.output()).contains("The report is in " + page.toRealPath()));
        }
    }

    @Test
    void show_withAFile_writesThePageThere() {
        assertThat(folder.resolve("mine.html")).exists();
        assertThat(folder.resolve("named.html")).exists();
    }

    @Test
    void help_typed_tellsOfEveryWordOfTheScript() {
        String help = session.output().substring(session.output().indexOf("History     "));

        assertThat(words)
                .contains("spark", "help")
                .filteredOn(word -> !word.equals("help"))
                .allMatch(word -> help.contains(word + "("));
    }

    @Test
    void pageOfTheShell_always_tellsOfEveryWordOfTheScript() {
        String page = DocPages.text(DocPages.ROOT.resolve("docs/shell.md"));

        assertThat(words).allMatch(word -> page.contains("\n| `" + word + "("));
    }
}
