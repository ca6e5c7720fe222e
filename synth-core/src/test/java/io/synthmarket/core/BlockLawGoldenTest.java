package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of every law beside the concept's, on days and within the day, over a pass and a half, at full uncertainty. */
class BlockLawGoldenTest {

    private static final BarSeries DAILY = Histories.daily(500);
    private static final BarSeries HOURLY = hourly();

    private static BarSeries hourly() {
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            LocalDateTime open = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(day);
            for (int hour = 0; hour < 7 && open.getDayOfWeek().getValue() <= 5; hour++) {
                times.add(open.plusHours(hour));
            }
        }
        return Histories.withoutTimes(times.size()).withTimes(times);
    }

    @ParameterizedTest
    @CsvSource({
        "iid, 3e6fe8855b495dd9, 79e6504deab10274",
        "moving, 91fe8b4f29bbe15e, 566082a6a6460561",
        "circular, 6dc7c9f6f30f2187, 140fcd73fd9742df",
        "stationary, 509d44288c83f90a, 1f4302a967f6afb7",
        "permutation, c5c85e6915a0f782, c1313e8e84d6996f",
        "matched, f4b6ed3499cff2d9, 120038db9bfaf7d3"
    })
    void path1_seed42_hasItsBits(String law, String daily, String hourly) {
        assertThat(List.of(digest(DAILY, law), digest(HOURLY, law))).containsExactly(daily, hourly);
    }

    private static String digest(BarSeries history, String law) {
        return Synth.from(history)
                .blocks(BlockLaw.named(law))
                .length(history.size() * 3 / 2)
                .seed(42)
                .generate(2)
                .path(1)
                .series()
                .sha256()
                .substring(0, 16);
    }
}
