package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.synthmarket.core.RandomStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand files of vendors with random damage: each gives bars or a fault, and never anything else. */
class MutationTest {

    private static final int MUTATIONS = 10_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final byte[][] PIECES = pieces(
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "0",
            "-",
            ".",
            "1e308",
            "1e-320",
            "NaN",
            "99999999999999999999",
            "2020-01-02",
            "02/03/2020",
            "1577923200000",
            "null",
            "(1.5)",
            "1,234",
            "1.234,5",
            "12:00 PM",
            "\u0000",
            "\uFEFF",
            "é");

    private static byte[][] pieces(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Test
    void read_damagedFile_givesBarsOrAFault() throws IOException {
        List<String> names = VendorFiles.names().toList();
        RandomStream random = RandomStream.of(42, 0, 0);
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                String name = names.get(random.nextInt(names.size()));
                outcomes[outcome(name, mutated(VendorFiles.content(name), random))]++;
            }
        });
        assertThat(Math.min(outcomes[0], outcomes[1])).as("bars and faults").isGreaterThan(MUTATIONS / 50);
    }

    private static int outcome(String name, byte[] content) {
        try {
            int bars = VendorFiles.reader(name)
                    .read(new ByteArrayInputStream(content), "prices.csv")
                    .series()
                    .size();
            assertThat(bars).isPositive();
            return 0;
        } catch (BarDataException refused) {
            assertThat(refused).hasMessageStartingWith("prices.csv");
            return 1;
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError(name + " as " + new String(content, StandardCharsets.UTF_8), e);
        }
    }

    /** Does one to four kinds of damage: a byte changed, a stretch left out or doubled, a piece put in, two stretches exchanged. */
    private static byte[] mutated(byte[] content, RandomStream random) {
        byte[] damaged = content;
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            int from = random.nextInt(damaged.length + 1);
            int to = Math.min(damaged.length, from + random.nextInt(20));
            damaged = switch (random.nextInt(5)) {
                case 0 ->
                    joined(
                            damaged,
                            0,
                            from,
                            new byte[] {(byte) random.nextInt(256)},
                            Math.min(from + 1, damaged.length));
                case 1 -> joined(damaged, 0, from, new byte[0], to);
                case 2 -> joined(damaged, 0, to, new byte[0], from);
                case 3 -> joined(damaged, 0, from, PIECES[random.nextInt(PIECES.length)], from);
                default -> joined(damaged, from, damaged.length, Arrays.copyOf(damaged, from), damaged.length);
            };
        }
        return damaged;
    }

    /** Joins a stretch, a piece, and all from a place on. */
    private static byte[] joined(byte[] content, int from, int to, byte[] piece, int rest) {
        byte[] all =
                Arrays.copyOf(Arrays.copyOfRange(content, from, to), to - from + piece.length + content.length - rest);
        System.arraycopy(piece, 0, all, to - from, piece.length);
        System.arraycopy(content, rest, all, to - from + piece.length, content.length - rest);
        return all;
    }
}
