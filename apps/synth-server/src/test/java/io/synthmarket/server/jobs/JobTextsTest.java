package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobTextsTest {

    @Test
    void command_ofWordsThatAShellReads_quotesThem() {
        List<String> words = List.of("-n", "3", "--method=moving(20)", "--dialect=zone=Europe/Rome; rm -rf '~'");

        assertThat(JobTexts.command(JobTexts.file("it's $HOME.csv"), words))
                .isEqualTo("synth generate 'it'\\''s $HOME.csv' -n 3 '--method=moving(20)'"
                        + " '--dialect=zone=Europe/Rome; rm -rf '\\''~'\\''' --out DIR");
    }

    @Test
    void file_namedLikeAnOption_isNone() {
        assertThat(JobTexts.file("--out=x.csv")).isEqualTo("'./--out=x.csv'");
        assertThat(JobTexts.file("@x.csv")).isEqualTo("'./@x.csv'");
    }
}
