package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static String run(String... words) throws IOException {
        return Main.run(line -> {}, words);
    }

    private static void assertRefused(String message, String... words) throws Exception {
        String usage = run();
        assertThatThrownBy(() -> run(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message + "; usage:\n" + usage);
    }

    @Test
    void run_withoutAWord_namesTheExamples() throws Exception {
        assertThat(run().lines())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("strategy", "ml", "risk");
    }

    @Test
    void run_wordThatIsNoExample_isRefused() throws Exception {
        assertRefused("word 1 must be strategy, ml or risk but was 'STRATEGY'", "STRATEGY");
    }

    @Test
    void run_longWordThatIsNoExample_isCutAtEightyCharacters() throws Exception {
        assertRefused("word 1 must be strategy, ml or risk but was '" + "x".repeat(80) + "'", "x".repeat(81));
    }

    @Test
    void run_moreWordsThanAnExampleTakes_areRefused() throws Exception {
        assertRefused("ml must be followed by at most 1 word but word 3 is '7'", "ml", "5", "7");
        assertRefused("risk must be followed by at most 2 words but word 4 is 'x'", "risk", "100", "20", "x");
    }

    @Test
    void run_strategy_leavesAPage(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.html");

        assertThat(run("strategy", "20", page.toString())).endsWith("The maps are in " + page + "\n");
        assertThat(page).content().startsWith("<!doctype html>");
    }

    @Test
    void run_strategyWithAPageInNoFolder_isRefused(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("nope").resolve("page.html");

        assertRefused(
                "the page must be a file in a folder that can be written to but was '" + page + "'",
                "strategy",
                "20",
                page.toString());
    }

    @Test
    void run_strategyWithAFolderForAPage_isRefused(@TempDir Path folder) throws Exception {
        assertRefused(
                "the page must be a file in a folder that can be written to but was '" + folder + "'",
                "strategy",
                "20",
                folder.toString());
    }

    @Test
    void run_risk_takesItsNumbers() throws Exception {
        assertThat(run("risk", "100", "20")).contains("paths=100", "drawn again 20 times");
    }

    @Test
    void number_thatIsNone_isRefusedInPlainWords() throws Exception {
        assertRefused("word 2 must be a whole number from 20 to 999999999 but was 'x'", "strategy", "x");
    }

    @Test
    void number_tooSmallForWhatItIsFor_isRefused() throws Exception {
        assertRefused("word 2 must be a whole number from 20 to 999999999 but was '19'", "strategy", "19");
        assertRefused("word 2 must be a whole number from 100 to 999999999 but was '99'", "risk", "99");
        assertRefused("word 3 must be a whole number from 20 to 999999999 but was '19'", "risk", "100", "19");
        assertRefused("word 2 must be a whole number from 1 to 999999999 but was '0'", "ml", "0");
    }
}
