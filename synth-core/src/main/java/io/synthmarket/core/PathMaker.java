package io.synthmarket.core;

import io.synthmarket.core.internal.clock.PathClock;
import io.synthmarket.core.internal.rebuild.BarModel;
import io.synthmarket.core.internal.rebuild.CloseRatios;
import io.synthmarket.core.internal.rebuild.Deviation;
import io.synthmarket.core.internal.rebuild.LogCandles;
import io.synthmarket.core.internal.rebuild.Uncertainty;
import io.synthmarket.core.internal.run.JoinedListener;
import io.synthmarket.core.internal.scores.ObstacleCount;
import io.synthmarket.core.internal.scores.ReachableScore;
import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.TickGrid;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes path i of a recipe, on any thread and in any order: attempts are numbered, each has a random stream of its own, and
 * the first that meets the acceptance rule is the path.
 */
final class PathMaker {

    /** How many stretches of history are scored to tell whether paths are too short for a threshold. */
    private static final int STRETCHES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PathMaker.class);

    private final KeptHistory kept;
    private final TradingClock clock;
    private final long seed;
    private final PathClock pathClock;
    private final String lawName;
    private final BlockPlan plan;
    private final @Nullable Yardstick yardstick;
    private final @Nullable Acceptance acceptance;
    private final @Nullable AttemptListener listener;
    private final double previousClose;
    private final BarModel model;
    private final @Nullable Uncertainty uncertainty;
    private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();

    PathMaker(BarSeries history, Settings settings) {
        settings.requireConsistent();
        RecipeOptions options = settings.options();
        seed = options.get(RecipeOption.SEED);
        kept = KeptHistory.without(history, options.exclusions());
        BarSeries series = kept.series();
        clock = options.find(RecipeOption.CLOCK).orElseGet(() -> TradingClock.of(series));
        if (clock.withinDay() && !history.hasTimes()) {
            throw new IllegalArgumentException(
                    "the clock " + clock + " needs times, and history has none; leave the clock out");
        }
        TradingClock placing = settings.asConcept() ? TradingClock.daily() : clock;
        int bars = options.find(RecipeOption.LENGTH).orElse(kept.returns());
        LocalDateTime start = options.find(RecipeOption.START).orElse(null);
        pathClock = options.has(RecipeOption.UNTIMED)
                ? PathClock.untimed(kept.returns(), bars)
                : PathClock.of(kept.stretches(), series.times(), placing, bars, start, settings.continuing());
        BlockContext context = new BlockContext(kept, clock, pathClock, settings.continuing());
        lawName = settings.law().name();
        plan = settings.law().plan(context);
        yardstick = settings.scorer() == null ? null : settings.scorer().against(series);
        acceptance = settings.acceptance();
        listener = settings.listener();
        previousClose = settings.continuing() ? kept.lastClose() : series.close(0);
        model = model(settings);
        uncertainty = settings.uncertainty() == 0 ? null : Uncertainty.of(context, settings.uncertainty());
        LOG.debug("{} cuts {} on the clock {}", settings.law().name(), series, clock);
    }

    private BarModel model(Settings settings) {
        BarSeries series = kept.series();
        if (settings.asConcept()) {
            return CloseRatios.of(series, previousClose);
        }
        RecipeOptions options = settings.options();
        TickGrid ticks = options.find(RecipeOption.TICK)
                .map(tick -> tick.isPresent() ? TickGrid.of(tick.getAsDouble()) : TickGrid.none())
                .orElseGet(() -> TickGrid.infer(kept.atOriginalPrices()));
        LotGrid lots = options.find(RecipeOption.LOT).map(LotGrid::of).orElseGet(() -> LotGrid.infer(series));
        LogCandles candles = LogCandles.of(series, previousClose, ticks, lots);
        return settings.continuing() ? candles.continuing() : candles;
    }

    /** Tells how many bars a path has. */
    int pathLength() {
        return pathClock.length();
    }

    /** Tells when the market has bars. */
    TradingClock clock() {
        return clock;
    }

    /** Returns the close that the first return of every path is measured from. */
    double previousClose() {
        return previousClose;
    }

    /**
     * Makes a path of the recipe that these settings are, by what is known of its search where anything is, telling one more listener
     * where there is one.
     */
    SyntheticPath make(int index, Recipe recipe, Optional<FoundPath> known, @Nullable AttemptListener more) {
        AttemptListener told = begin(index, recipe, more);
        Workbench workbench;
        SyntheticPath path;
        try {
            workbench = take();
            path = workbench.toPath(recipe, workbench.keep(index, recipe, known, told));
        } catch (RuntimeException | Error failure) {
            if (told != null) {
                JoinedListener.tellOfFailure(told, index, failure);
            }
            throw failure;
        }
        idle.add(workbench);
        if (told != null && known.isPresent()) {
            told.recalled(path);
        } else if (told != null) {
            told.finished(path);
        }
        return path;
    }

    /** Makes a path and shows its bars for the length of a call, copying them only where a listener is told of the path. */
    void show(int index, Recipe recipe, Optional<FoundPath> known, Consumer<? super BarView> reader) {
        if (listener != null) {
            reader.accept(make(index, recipe, known, null).series());
            return;
        }
        Workbench workbench = take();
        workbench.keep(index, recipe, known, null);
        reader.accept(workbench.candidate);
        idle.add(workbench);
    }

    /** Makes a path chunk after chunk, each when it is asked for, with the bits that it has as a whole. */
    ChunkedPath chunks(int index, int bars) {
        if (acceptance != null) {
            throw new IllegalStateException(
                    "a path in chunks is never seen whole, so none can be rejected; leave the acceptance rule out");
        }
        if (!(plan.sampler() instanceof ChunkSampler sampler)) {
            throw new IllegalStateException(
                    "a path in chunks needs a law whose sampler is a ChunkSampler, which that of " + lawName
                            + " is not; ask for the path as a whole");
        }
        RandomStream random = RandomStream.of(seed, index, 1);
        if (!longerThanHistory()) {
            sampler.draw(random, new int[pathClock.length()]);
        }
        Deviation deviation = deviation(random, index, 1);
        random.restart(index, 1);
        return new ChunkedPath(index, bars, kept, model, previousClose, pathClock, sampler, random, deviation);
    }

    private boolean longerThanHistory() {
        return pathClock.length() > kept.returns();
    }

    /**
     * Draws how far volatility and total return of the path are from history's: with the number that comes after those of the sources,
     * or for a path longer than history, whose first bars are not to wait for the sources of its last, with one of a stream of its own.
     */
    private Deviation deviation(RandomStream random, int index, int attempt) {
        if (uncertainty == null) {
            return Deviation.NONE;
        }
        if (longerThanHistory()) {
            random.restart(index, -attempt);
        }
        return uncertainty.draw(random);
    }

    private @Nullable AttemptListener begin(int index, Recipe recipe, @Nullable AttemptListener more) {
        AttemptListener own = listener == null ? null : listener.begin(recipe, index);
        if (more == null) {
            return own;
        }
        AttemptListener joining = more.begin(recipe, index);
        return own == null ? joining : own.andThen(joining);
    }

    private Workbench take() {
        Workbench workbench = idle.poll();
        return workbench == null ? new Workbench() : workbench;
    }

    /**
     * Refuses infinite scores; NaN stands for none.
     *
     * @throws IllegalStateException if the score is infinite
     */
    static double requireFinite(double score) {
        if (Double.isInfinite(score)) {
            throw new IllegalStateException("a judge must give a finite score, or NaN for none, but gave " + score);
        }
        return score;
    }

    /** What one thread needs to make one path after another. */
    private final class Workbench {

        private final Candidate candidate = new Candidate(model, kept.series(), pathClock.length());
        private final BlockSampler sampler = plan.sampler();
        private final @Nullable Judge judge = yardstick == null ? null : yardstick.judge();
        private final RandomStream random = RandomStream.of(seed, 0, 0);

        /** Makes the candidate that is the path, and leaves it in place. */
        FoundPath keep(int index, Recipe recipe, Optional<FoundPath> known, @Nullable AttemptListener told) {
            FoundPath found = known.isPresent() ? again(index, known.get()) : search(index, recipe.paths(), told);
            requireNotInterrupted(index, found.attempts());
            return found;
        }

        /** Makes the attempt that a search kept, and refuses it where no search can have kept it. */
        private FoundPath again(int index, FoundPath known) {
            draw(index, known.keptAttempt());
            double score = score(Double.NaN);
            boolean accepted = acceptance == null || score >= acceptance.threshold();
            boolean isSame = Double.compare(score, known.score()) == 0 && accepted == known.accepted();
            if (known.path() != index || !isSame || !ends(known)) {
                throw new IllegalStateException(
                        "path " + index + ": what is recalled must be what its search comes to but "
                                + known + " is recalled and attempt " + known.keptAttempt() + " has score " + score
                                + (accepted ? ", accepted" : ", not accepted") + "; make it without recalling");
            }
            return known;
        }

        /** Tells whether a search by the rule can end with so many attempts. */
        private boolean ends(FoundPath known) {
            if (acceptance == null) {
                return known.attempts() == 1;
            }
            return known.accepted()
                    ? known.attempts() <= acceptance.maxAttempts()
                    : known.attempts() == acceptance.maxAttempts() && acceptance.shortfall() == Shortfall.KEEP_BEST;
        }

        private FoundPath search(int index, int paths, @Nullable AttemptListener told) {
            return acceptance == null ? first(index, told) : firstAccepted(index, acceptance, paths, told);
        }

        private FoundPath first(int index, @Nullable AttemptListener told) {
            draw(index, 1);
            double score = score(Double.NaN);
            tell(told, index, 1, score, true);
            return new FoundPath(index, 1, 1, score, true);
        }

        private FoundPath firstAccepted(int index, Acceptance rule, int paths, @Nullable AttemptListener told) {
            double best = Double.NaN;
            int bestAttempt = 1;
            ObstacleCount obstacles = new ObstacleCount();
            for (int attempt = 1; attempt <= rule.maxAttempts(); attempt++) {
                draw(index, attempt);
                double score = score(best);
                boolean accepted = score >= rule.threshold();
                tell(told, index, attempt, score, accepted);
                if (accepted) {
                    return new FoundPath(index, attempt, attempt, score, true);
                }
                obstacles.add(obstacle(score));
                if (score > best || (Double.isNaN(best) && !Double.isNaN(score))) {
                    best = score;
                    bestAttempt = attempt;
                }
            }
            if (rule.shortfall() == Shortfall.FAIL) {
                String obstacle = obstacles.mostFrequent().orElse(null);
                double reachable = paths == 1 ? best : reachable(index, rule.maxAttempts(), paths - 1);
                throw new ThresholdNotReachedException(
                        index,
                        paths,
                        rule,
                        best,
                        reachable,
                        obstacle,
                        pathClock.length(),
                        bestStretch(index, rule.maxAttempts()));
            }
            draw(index, bestAttempt);
            return new FoundPath(index, rule.maxAttempts(), bestAttempt, best, false);
        }

        /** Estimates what all paths reach, from the first attempts at this one, those that were dropped scored to the end. */
        private double reachable(int index, int maxAttempts, int otherPaths) {
            double[] scores = new double[Math.min(maxAttempts, ReachableScore.MOST_SCORES)];
            for (int attempt = 1; attempt <= scores.length; attempt++) {
                draw(index, attempt);
                scores[attempt - 1] = score(Double.NaN);
            }
            return ReachableScore.estimate(scores, maxAttempts, otherPaths);
        }

        /** Scores stretches of history that are as long as a path, NaN for the best where a path has more than half of its bars. */
        private double bestStretch(int index, int attempts) {
            BarSeries history = kept.series();
            int bars = pathClock.length();
            double best = Double.NaN;
            for (int stretch = 0; judge != null && 2L * bars <= history.size() && stretch < STRETCHES; stretch++) {
                int from = (int) ((long) (history.size() - bars) * stretch / (STRETCHES - 1));
                requireNotInterrupted(index, attempts);
                double score = judge.score(history.slice(from, from + bars));
                best = Double.isInfinite(score) || score <= best ? best : score;
            }
            return best;
        }

        private void requireNotInterrupted(int index, int attempt) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted at attempt " + attempt + " of path " + index);
            }
        }

        private void draw(int index, int attempt) {
            requireNotInterrupted(index, attempt);
            random.restart(index, attempt);
            candidate.draw(sampler, random);
            requireNotInterrupted(index, attempt);
            candidate.rebuild(deviation(random, index, attempt));
            requireNotInterrupted(index, attempt);
        }

        /** Scores the candidate: NaN for no score, negative infinity where it cannot exceed the best so far. */
        private double score(double best) {
            double score = judge == null ? Double.NaN : judge.score(candidate, best);
            boolean dropped = score == Double.NEGATIVE_INFINITY && !Double.isNaN(best);
            return dropped ? score : requireFinite(score);
        }

        private Optional<String> obstacle(double score) {
            return judge != null && Double.isFinite(score) ? judge.obstacle() : Optional.empty();
        }

        private void tell(@Nullable AttemptListener told, int index, int attempt, double score, boolean accepted) {
            if (told != null) {
                told.attempted(new Attempt(index, attempt, candidate, previousClose, score, obstacle(score), accepted));
            }
        }

        SyntheticPath toPath(Recipe recipe, FoundPath found) {
            return new SyntheticPath(
                    recipe,
                    found.path(),
                    candidate.toSeries(pathClock.times()),
                    previousClose,
                    new Ledger(kept.toOriginal(candidate.source()), kept.returns()),
                    found.attempts(),
                    found.keptAttempt(),
                    found.score(),
                    found.accepted());
        }
    }
}
