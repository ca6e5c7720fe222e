package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Shortfall;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.ThresholdNotReachedException;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What is recalled of some paths changes nothing that an audit sums up. */
class AuditNotePropertyTest {

    private static final int PATHS = 8;
    private static final BarSeries HISTORY = Series.walk(60, 42);

    @Property(tries = 150)
    void summary_somePathsRecalled_isTheSameBits(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 50, max = 95) double threshold,
            @ForAll @IntRange(min = 1, max = 40) int maxAttempts,
            @ForAll Shortfall shortfall,
            @ForAll @IntRange(min = 20, max = 200) int capacity,
            @ForAll @IntRange(max = (1 << PATHS) - 1) int known,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        Acceptance rule = new Acceptance(Fidelity.concept(), threshold, maxAttempts, shortfall);
        Generator generator = Synth.from(HISTORY).accept(rule).seed(seed);
        NotesInMemory notes = new NotesInMemory();
        RejectionAudit audit = new RejectionAudit(capacity);
        audit.keepNotesIn(notes);
        Assume.that(areMade(generator.watchedBy(audit).generate(PATHS).run()::forEachOrdered));
        assertThat(notes.found).hasSize(PATHS);

        notes.keep(path -> (known >> path & 1) == 1);
        RejectionAudit again = new RejectionAudit(capacity);
        again.keepNotesIn(notes);
        notes.recalledIn(generator.watchedBy(again).generate(PATHS))
                .run()
                .threads(threads)
                .forEachOrdered(path -> {});

        assertThat(NotesInMemory.print(again.summary())).isEqualTo(NotesInMemory.print(audit.summary()));
        assertThat(notes.found).hasSize(PATHS);
    }

    private static boolean areMade(Consumer<Consumer<SyntheticPath>> run) {
        try {
            run.accept(path -> {});
            return true;
        } catch (ThresholdNotReachedException e) {
            return false;
        }
    }
}
