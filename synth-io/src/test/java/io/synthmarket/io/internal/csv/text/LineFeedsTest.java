package io.synthmarket.io.internal.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeedsTest {

    private static final int LENGTH = 19;

    private static int count(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return LineFeeds.count(octets, 0, octets.length);
    }

    @Test
    void count_lineFeedInAnyPlace_isOne() {
        for (int place = 0; place < LENGTH; place++) {
            String text = "\u000B".repeat(place) + "\n" + "\u008A".repeat(LENGTH - place);
            assertThat(count(text)).as(text).isEqualTo(1);
        }
    }

    @Test
    void count_nothingButLineFeeds_isTheirNumber() {
        for (int length = 0; length <= LENGTH; length++) {
            assertThat(count("\n".repeat(length))).isEqualTo(length);
        }
    }

    @Test
    void count_partOfTheBytes_leavesTheOthersOut() {
        byte[] octets = "\n\0\n1234567\n12345678\n\0".getBytes(StandardCharsets.UTF_8);
        assertThat(LineFeeds.count(octets, 2, 20)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 18})
    void count_zeroInAnyPlace_isNotText(int place) {
        assertThat(count("\n".repeat(place) + "\0" + "1".repeat(LENGTH - place - 1)))
                .isEqualTo(LineFeeds.NOT_TEXT);
    }
}
