package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However a path is cut into chunks, it is the path. */
class PathChunksPropertyTest {

    private static final BarSeries DAILY = Histories.daily(150);
    private static final BarSeries UNTIMED = Histories.withoutTimes(150);
    private static final BarSeries WITHOUT_VOLUME = Histories.withoutVolume(150);
    private static final BarSeries SESSIONS = sessions(28, 5);
    private static final BarSeries FEW_SESSIONS = sessions(6, 15);

    /**
     * Bars of business days from 09:30 to 16:00, of which some are missing, less the last two: so every pass ends just before a close,
     * and openings and closes are put right across its end.
     */
    private static BarSeries sessions(int days, int minutes) {
        RandomStream random = RandomStream.of(42, 0, 0);
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
            for (int minute = 0; minute < 390 && date.getDayOfWeek().getValue() <= 5; minute += minutes) {
                if (random.nextInt(5) > 0) {
                    times.add(date.atTime(LocalTime.of(9, 30).plusMinutes(minute)));
                }
            }
        }
        List<LocalDateTime> cut = times.subList(0, times.size() - 2);
        return Histories.withoutTimes(cut.size()).withTimes(cut);
    }

    @Provide
    Arbitrary<BarSeries> histories() {
        return Arbitraries.of(DAILY, UNTIMED, WITHOUT_VOLUME, SESSIONS, FEW_SESSIONS);
    }

    @Provide
    Arbitrary<String> laws() {
        return Arbitraries.of(
                "concept", "iid", "moving(7)", "circular(9)", "stationary(4)", "permutation", "matched", "matched(40)");
    }

    @Provide
    Arbitrary<UnaryOperator<Generator>> options() {
        return Arbitraries.of(
                generator -> generator,
                Generator::continuing,
                Generator::withoutTimes,
                generator -> generator.history().hasTimes()
                        ? generator.start(LocalDateTime.of(2031, 3, 5, 9, 35))
                        : generator,
                generator -> generator.history().hasTimes()
                        ? generator.exclude(LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 4), 0)
                        : generator);
    }

    @Property(tries = 600)
    void chunks_laidEndToEnd_areThePath(
            @ForAll("histories") BarSeries history,
            @ForAll("laws") String law,
            @ForAll("options") UnaryOperator<Generator> option,
            @ForAll @IntRange(min = 1, max = 5_000) int length,
            @ForAll @IntRange(min = 1, max = 900) int bars,
            @ForAll long seed) {
        PathSet paths = option.apply(Synth.from(history).blocks(BlockLaw.named(law)))
                .unscored()
                .length(length)
                .seed(seed)
                .generate(2);
        SyntheticPath path = paths.path(1);

        List<PathChunk> chunks = paths.chunks(1, bars).toList();

        int at = 0;
        double previous = path.previousClose();
        for (PathChunk chunk : chunks) {
            assertThat(chunk.from()).isEqualTo(at);
            assertThat(chunk.previousClose()).isEqualTo(previous);
            int to = at + chunk.series().size();
            assertThat(chunk.series()).isEqualTo(path.series().slice(at, to));
            for (int bar = at; bar < to; bar++) {
                assertThat(chunk.ledger().source(bar - at)).isEqualTo(path.sourceIndex(bar));
            }
            previous = path.series().close(to - 1);
            at = to;
        }
        assertThat(at).isEqualTo(length);
        assertThat(chunks).hasSize((length + bars - 1) / bars);
    }
}
