package io.synthmarket.examples;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.RiskFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Value at risk, expected shortfall and drawdown over twenty bars from today, with two kinds of doubt told apart: how far the figures
 * would move with other scenarios of the same history, and how far with another history.
 */
final class RiskStudy {

    private static final int HORIZON = 20;
    private static final int REDRAWN = 1_000;

    /** How many scenarios are made of each resampled history. */
    private static final int SCENARIOS_PER_HISTORY = 2_000;

    /** The bars before today that every history which scenarios are made of ends with, so that today is still today. */
    private static final int KNOWN = 250;

    /**
     * What one history, real or resampled, says about twenty bars.
     *
     * @param scenarios what they bring from today; a resampled history ends with the known bars for this
     * @param overlapping what they brought at any time; for this all of a history is resampled
     */
    record Views(Tail scenarios, Tail overlapping) {}

    private final Recipe recipe;
    private final int different;
    private final Views real;
    private final List<Tail> redrawn;
    private final List<Views> resampled;

    private RiskStudy(Recipe recipe, int different, Views real, List<Tail> redrawn, List<Views> resampled) {
        this.recipe = recipe;
        this.different = different;
        this.real = real;
        this.redrawn = redrawn;
        this.resampled = resampled;
    }

    static RiskStudy of(BarSeries history, int scenarios, int histories, long seed) {
        PathSet paths = Synth.from(history).forRisk(HORIZON).seed(seed).generate(scenarios);
        Set<String> stretches = new HashSet<>();
        List<RiskFigures> outcomes = new ArrayList<>();
        paths.forEachPath(path -> {
            stretches.add(Arrays.toString(path.ledger().toArray()));
            outcomes.add(RiskFigures.of(path));
        });
        return new RiskStudy(
                paths.recipe(),
                stretches.size(),
                new Views(Tail.of(outcomes), overlapping(history)),
                Tail.redrawn(outcomes, REDRAWN, seed),
                resampled(history, Math.min(scenarios, SCENARIOS_PER_HISTORY), histories, seed));
    }

    /** What every stretch of twenty bars in a row has brought. */
    static Tail overlapping(BarSeries history) {
        return Tail.of(IntStream.rangeClosed(1, history.size() - HORIZON)
                .mapToObj(from -> RiskFigures.of(history.slice(from, from + HORIZON), history.close(from - 1)))
                .toList());
    }

    static List<Views> resampled(BarSeries history, int scenarios, int histories, long seed) {
        PathSet pasts = Synth.from(history)
                .blocks(BlockLaw.stationary())
                .unscored()
                .withoutTick()
                .length(history.size() - 1)
                .seed(seed)
                .generate(histories);
        List<Views> views = new ArrayList<>();
        pasts.run()
                .forEachOrdered(
                        past -> {
                            BarSeries other = endingLike(history, past.series());
                            List<RiskFigures> outcomes = new ArrayList<>();
                            Synth.from(other).forRisk(HORIZON).seed(seed).generate(scenarios).stream()
                                    .map(RiskFigures::of)
                                    .forEach(outcomes::add);
                            return new Views(Tail.of(outcomes), overlapping(past.series()));
                        },
                        views::add);
        return views;
    }

    /** Puts the last bars of history, brought to the level of prices, in the place of a resampled past's own. */
    static BarSeries endingLike(BarSeries history, BarSeries past) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < past.size() - KNOWN; bar++) {
            builder.add(history.time(bar), past.bar(bar));
        }
        int known = history.size() - KNOWN;
        double level = past.close(past.size() - KNOWN - 1) / history.close(known - 1);
        for (int bar = known; bar < history.size(); bar++) {
            Bar real = history.bar(bar);
            builder.add(
                    history.time(bar),
                    new Bar(
                            level * real.open(),
                            level * real.high(),
                            level * real.low(),
                            level * real.close(),
                            real.volume()));
        }
        return builder.build();
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, """
                %s
                %d bars from today, %,d scenarios of %,d different stretches of history. In percent, 1 %% tails, 90 %% intervals.

                """, recipe, HORIZON, recipe.paths(), different));
        text.append(String.format(
                Locale.ROOT,
                "%-20s %9s   %-31s %-31s %9s   %s\n",
                "",
                "scenarios",
                "other scenarios",
                "other histories",
                "history",
                "other histories"));
        row(text, "value at risk", Tail::valueAtRisk);
        row(text, "expected shortfall", Tail::expectedShortfall);
        row(text, "maximum drawdown", Tail::drawdown);
        return text.append(String.format(Locale.ROOT, """

                        Other scenarios: the same history, %,d draws of the scenarios; this doubt goes away with more of them.
                        Other histories: the past drawn again %,d times; this doubt stays however many are made. For scenarios its last
                        %d bars are kept, so that today is still today; for history's own figures all of it is drawn again.
                        """, redrawn.size(), resampled.size(), KNOWN))
                .toString();
    }

    private void row(StringBuilder text, String name, ToDoubleFunction<Tail> figure) {
        text.append(String.format(
                Locale.ROOT,
                "%-20s %9.1f   %-31s %-31s %9.1f   %s\n",
                name,
                100 * figure.applyAsDouble(real.scenarios()),
                interval(redrawn.stream().mapToDouble(figure)),
                interval(resampled.stream().map(Views::scenarios).mapToDouble(figure)),
                100 * figure.applyAsDouble(real.overlapping()),
                interval(resampled.stream().map(Views::overlapping).mapToDouble(figure))));
    }

    /** The middle 90 % of values, in percent, and their median. */
    static String interval(DoubleStream values) {
        Distribution.Quantiles quantiles = Distribution.of(values.toArray()).quantiles();
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f, median %.1f",
                100 * quantiles.q05(),
                100 * quantiles.q95(),
                100 * quantiles.q50());
    }
}
