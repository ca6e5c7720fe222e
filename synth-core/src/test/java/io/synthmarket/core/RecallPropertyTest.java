package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What is recalled of some paths changes the bits of none. */
class RecallPropertyTest {

    private static final int PATHS = 7;
    private static final BarSeries HISTORY = Histories.daily(40);

    @Property(tries = 200)
    void paths_someOfThemRecalled_areTheSameBits(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 40, max = 60) double threshold,
            @ForAll @IntRange(min = 1, max = 12) int maxAttempts,
            @ForAll Shortfall shortfall,
            @ForAll @IntRange(max = (1 << PATHS) - 1) int known) {
        Scorer scorer = Scorers.hasty(Scorers.lastClose());
        PathSet paths = Synth.from(HISTORY)
                .accept(new Acceptance(scorer, threshold, maxAttempts, shortfall))
                .seed(seed)
                .generate(PATHS);
        Map<Integer, FoundPath> found = new HashMap<>();
        List<String> searched = outcomes(paths, found);

        found.keySet().removeIf(path -> (known >> path & 1) == 0);
        PathSet recalling = paths.recalling(path -> Optional.ofNullable(found.get(path)));

        assertThat(outcomes(recalling, new HashMap<>())).isEqualTo(searched);
        assertThat(recalling.recipe()).isEqualTo(paths.recipe());
        for (int threads : new int[] {1, 3}) {
            assertThat(inOrder(recalling, threads)).isEqualTo(upToTheFirstFailure(searched));
        }
    }

    /** Prints each path, or why there is none, and notes how those that there are were found. */
    private static List<String> outcomes(PathSet paths, Map<Integer, FoundPath> found) {
        List<String> outcomes = new ArrayList<>();
        for (int path = 0; path < PATHS; path++) {
            try {
                SyntheticPath made = paths.path(path);
                found.put(path, FoundPath.of(made));
                outcomes.add(print(made));
            } catch (ThresholdNotReachedException e) {
                outcomes.add("failed: " + e.getMessage());
            }
        }
        return outcomes;
    }

    private static List<String> inOrder(PathSet paths, int threads) {
        List<String> outcomes = new ArrayList<>();
        try {
            paths.run().threads(threads).forEachOrdered(path -> outcomes.add(print(path)));
        } catch (ThresholdNotReachedException e) {
            outcomes.add("failed: " + e.getMessage());
        }
        return outcomes;
    }

    private static List<String> upToTheFirstFailure(List<String> outcomes) {
        List<String> told = new ArrayList<>();
        for (String outcome : outcomes) {
            told.add(outcome);
            if (outcome.startsWith("failed")) {
                break;
            }
        }
        return told;
    }

    private static String print(SyntheticPath path) {
        StringBuilder print = new StringBuilder(path.series().sha256())
                .append(' ')
                .append(FoundPath.of(path))
                .append(' ')
                .append(path.previousClose());
        for (int bar = 0; bar < path.series().size(); bar++) {
            print.append(' ').append(path.sourceIndex(bar));
        }
        return print.toString();
    }
}
