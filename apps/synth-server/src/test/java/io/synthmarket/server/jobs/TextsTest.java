package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void command_ofWordsThatAShellReads_quotesThem() {
        List<String> words = List.of("-n", "3", "--method=moving(20)", "--dialect=zone=Europe/Rome; rm -rf '~'");

        assertThat(Texts.command(Texts.file("it's $HOME.csv"), words))
                .isEqualTo("synth generate 'it'\\''s $HOME.csv' -n 3 '--method=moving(20)'"
                        + " '--dialect=zone=Europe/Rome; rm -rf '\\''~'\\''' --out DIR");
    }

    @Test
    void file_namedLikeAnOption_isNone() {
        assertThat(Texts.file("--out=x.csv")).isEqualTo("'./--out=x.csv'");
        assertThat(Texts.file("@x.csv")).isEqualTo("'./@x.csv'");
    }

    @Test
    void list_ofAnArray_isWhatWasWritten() {
        List<String> texts = List.of("a\"b", "ş", "");

        assertThat(Texts.list(Texts.array(texts))).isEqualTo(texts);
    }
}
