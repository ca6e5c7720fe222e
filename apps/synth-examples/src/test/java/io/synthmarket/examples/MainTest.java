package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void run_withoutAWord_namesTheExamples() throws Exception {
        assertThat(Main.run().lines())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("strategy", "ml", "risk");
    }

    @Test
    void run_strategy_leavesAPage(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.html");

        assertThat(Main.run("strategy", "3", page.toString())).endsWith("The maps are in " + page + "\n");
        assertThat(page).content().startsWith("<!doctype html>");
    }

    @Test
    void run_risk_takesItsNumbers() throws Exception {
        assertThat(Main.run("risk", "100", "2")).contains("paths=100", "drawn again 2 times");
    }

    @Test
    void number_thatIsNone_isRefusedInPlainWords() throws Exception {
        assertThatThrownBy(() -> Main.run("strategy", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "word 2 must be a whole number from 1 to 999999999 but was 'x'; the words are\n" + Main.run());
    }
}
