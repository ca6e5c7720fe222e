package io.synthmarket.io.internal.csv.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    private static final int PRIME_STEP = 7_919;

    private static String eight(int number) {
        byte[] text = new byte[8];
        Digits.putEight(Digits.split(number), text, 0);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static String whole(long number) {
        byte[] text = new byte[40];
        return new String(text, 3, Digits.putWhole(number, text, 3) - 3, StandardCharsets.US_ASCII);
    }

    @Test
    void putEight_numbersOfAllSizes_areEightDigits() {
        for (int number = 0; number < 20_000; number++) {
            assertThat(eight(number)).isEqualTo(String.format(Locale.ROOT, "%08d", number));
        }
        for (int number = 99_999_999; number > 0; number -= PRIME_STEP) {
            assertThat(eight(number)).isEqualTo(String.format(Locale.ROOT, "%08d", number));
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                9,
                10,
                12_345,
                99_999_999,
                100_000_000,
                100_000_001,
                931_800_000,
                1_000_000_000_000L,
                9_007_199_254_740_991L,
                9_999_999_999_999_999L
            })
    void putWhole_number_hasNoZerosInFront(long number) {
        assertThat(whole(number)).isEqualTo(Long.toString(number));
    }

    @Test
    void trailingZeros_digits_areCounted() {
        assertThat(Digits.trailingZeros(Digits.split(12_345_678))).isZero();
        assertThat(Digits.trailingZeros(Digits.split(1_200))).isEqualTo(2);
        assertThat(Digits.trailingZeros(Digits.split(0))).isEqualTo(8);
    }
}
