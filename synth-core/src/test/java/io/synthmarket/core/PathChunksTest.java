package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Paths too long to be held, chunk after chunk. */
class PathChunksTest {

    private static final BarSeries HISTORY = Histories.daily(100);

    private static PathSet paths(int length) {
        return Synth.from(HISTORY).unscored().length(length).seed(42).generate(3);
    }

    @Test
    void chunks_billionsOfBars_comeAtOnce() {
        assertThat(endOfSixthChunk(Synth.from(HISTORY).withoutTimes())).contains(6_000);
    }

    /** To find the places of all bars first would take gigabytes. */
    @Test
    void chunks_billionsOfSecondsOfAFewDays_comeAtOnce() {
        assertThat(endOfSixthChunk(Synth.from(Histories.seconds(2_000)))).contains(6_000);
    }

    private static Optional<Integer> endOfSixthChunk(Generator generator) {
        PathSet paths = generator.unscored().length(2_000_000_000).seed(42).generate(1);
        return paths.chunks(0, 1_000)
                .skip(5)
                .findFirst()
                .map(chunk -> chunk.from() + chunk.series().size());
    }

    @Test
    void chunks_longPathOfAFewDays_areThePath() {
        BarSeries history = Histories.hourly(4);
        PathSet paths = Synth.from(history).unscored().length(300_000).seed(42).generate(1);

        BarSeries whole = paths.path(0).series();
        assertThat(whole.sha256()).isEqualTo("0860e7b879a3019809c604f3873f102e321b0827d5636f52a1eebb1cdf95232e");
        assertThat(paths.chunks(0, 70_001))
                .allSatisfy(chunk -> assertThat(chunk.series())
                        .isEqualTo(whole.slice(
                                chunk.from(), chunk.from() + chunk.series().size())));
    }

    @Test
    void chunks_aChunkLongerThanThePath_isThePath() {
        assertThat(paths(40).chunks(2, Integer.MAX_VALUE).map(PathChunk::series))
                .containsExactly(paths(40).path(2).series());
    }

    @Test
    void chunks_parallel_areNotMadeAhead() {
        assertThat(paths(40).chunks(0, 10).parallel().spliterator().trySplit()).isNull();
    }

    @Test
    void chunks_counted_areSoMany() {
        assertThat(paths(41).chunks(0, 10).spliterator().getExactSizeIfKnown()).isEqualTo(5);
    }

    @Test
    void chunks_ofAPathThatMayBeRejected_areRefused() {
        PathSet paths = Synth.from(HISTORY)
                .accept(new LastCloseScorer().atLeast(1))
                .seed(42)
                .generate(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.chunks(0, 10))
                .withMessage(
                        "a path in chunks is never seen whole, so none can be rejected; leave the acceptance rule out");
    }

    @Test
    void chunks_lawThatLaysOutWholePathsOnly_areRefused() {
        PathSet paths =
                Synth.from(HISTORY).blocks(new Backwards()).unscored().seed(42).generate(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.chunks(0, 10))
                .withMessage(
                        "a path in chunks needs a law whose sampler is a ChunkSampler, which that of backwards is not;"
                                + " ask for the path as a whole");
    }

    @Test
    void chunks_ofNoBars_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths(40).chunks(0, 0))
                .withMessage("bars of a chunk must be at least 1 but were 0");
    }

    @Test
    void chunks_noSuchPath_areRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> paths(40).chunks(3, 10));
    }

    @Test
    void next_interrupted_isCancelled() {
        Iterator<PathChunk> chunks = paths(40).chunks(0, 10).iterator();
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(chunks::next)
                    .withMessage("interrupted at bar 0 of path 0");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void next_pastTheEnd_isRefused() {
        Iterator<PathChunk> chunks = paths(40).chunks(0, 40).iterator();
        chunks.next();

        assertThat(chunks.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(chunks::next);
    }

    @Test
    void chunk_inText_tellsWhereItStands() {
        assertThat(paths(40).chunks(1, 30).skip(1).findFirst())
                .map(PathChunk::toString)
                .contains("PathChunk[of path 1, from bar 30, BarSeries[10 bars, 2024-02-02..2024-02-11, 1d]]");
    }

    @Test
    void path_withoutTimes_hasTheBarsOfOneWithThem() {
        Generator generator = Synth.from(HISTORY).unscored().length(250).seed(42);

        BarSeries series = generator.withoutTimes().generate(1).path(0).series();

        assertThat(series.hasTimes()).isFalse();
        assertThat(series.close())
                .isEqualTo(generator.generate(1).path(0).series().close());
    }

    @Test
    void recipe_withoutTimes_isReplayed() {
        PathSet paths = Synth.from(HISTORY).withoutTimes().unscored().seed(42).generate(1);

        assertThat(paths.recipe().toString()).contains(" times=none ");
        assertThat(Synth.replay(Recipe.parse(paths.recipe().toString()), HISTORY)
                        .path(0)
                        .series())
                .isEqualTo(paths.path(0).series());
    }

    @Test
    void withoutTimes_besideAStart_isRefused() {
        Generator generator = Synth.from(HISTORY).withoutTimes().start(LocalDateTime.of(2030, 1, 1, 0, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1))
                .withMessage("paths without times begin at none; leave the start out");
    }
}
