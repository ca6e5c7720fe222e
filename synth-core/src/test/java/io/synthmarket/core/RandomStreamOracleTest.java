package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of NumPy 2.4.6, whose Philox is the 4x64-10 of Random123. NumPy increments the 256-bit counter before it generates,
 * so the counter is set one below the block that is wanted:
 *
 * <pre>
 * import numpy as np
 * def philox(seed, path, attempt):
 *     counter = ((attempt &lt;&lt; 64) + (path &lt;&lt; 128) - 1) % 2**256
 *     words = np.array([counter &gt;&gt; (64 * i) &amp; 2**64 - 1 for i in range(4)], dtype=np.uint64)
 *     return np.random.Philox(key=np.array([seed % 2**64, 0], dtype=np.uint64), counter=words)
 * print(['%016x' % int(word) for word in philox(42, 7, 3).random_raw(6)])
 * print(np.random.Generator(philox(42, 0, 1)).random(4))
 * </pre>
 */
class RandomStreamOracleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b 02f4ba6408e4d89b 3dd62b0b9ca8c5b2",
        "42, 0, 1, 13fe1ddbb29d354c dc10850029c437f2 aa996df8af642547 580ac26f823b6147 34dd631ca2a22da1 3d471dd82828a5ca",
        "42, 7, 3, 3ef854e4c95a6043 05bb191870c87ce3 26d5aab6f98254ae 03f8674452c3ee3e 39ecd475f4052609 7d3099bcecbfb47d",
        "-1, 2147483647, 1000, 24ada84251dcdaac c6b78f3e5db8294e ac43fd7bf60ac308 16607cc6da8d277d 6fcead76e72a0613 bbc865eea049d126",
    })
    void nextLong_acrossTwoBlocks_isNumPys(long seed, long path, long attempt, String words) {
        RandomStream stream = RandomStream.of(seed, path, attempt);

        String drawn = String.join(
                " ",
                IntStream.range(0, 6)
                        .mapToObj(i -> HexFormat.of().toHexDigits(stream.nextLong()))
                        .toList());

        assertThat(drawn).isEqualTo(words);
    }

    @Test
    void nextDouble_firstFour_areNumPys() {
        RandomStream stream = RandomStream.of(42, 0, 1);

        double[] drawn = {stream.nextDouble(), stream.nextDouble(), stream.nextDouble(), stream.nextDouble()};

        assertThat(drawn)
                .containsExactly(0.07809626210893295, 0.8596270680807414, 0.6664036495343599, 0.3439141771543581);
    }

    /** Lemire's method on the upper halves of the words, written out in Python over {@code random_raw}. */
    @ParameterizedTest
    @CsvSource({
        "10, 0 8 6 3 2 2 7 8 1 1",
        "5034, 393 4327 3354 1731 1039 1204 3918 4127 844 774",
        "1073741825, 83855222 923017536 715545470 835804377 880287016 180215713 165139474 533968860 862934645 683905024",
        "1610612736, 553912553 332596522 1253706565 1320430523 270323570 977014784 800953290 1294401966 1025857536 590710190",
    })
    void nextInt_firstTen_areLemires(int bound, String numbers) {
        RandomStream stream = RandomStream.of(42, 0, 1);

        String drawn = String.join(
                " ",
                IntStream.range(0, 10)
                        .mapToObj(i -> Integer.toString(stream.nextInt(bound)))
                        .toList());

        assertThat(drawn).isEqualTo(numbers);
    }
}
