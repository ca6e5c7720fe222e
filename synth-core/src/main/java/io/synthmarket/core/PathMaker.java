package io.synthmarket.core;

import io.synthmarket.core.internal.rebuild.CloseRatios;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes path i of a recipe, on any thread and in any order: attempts are numbered, each has a random stream of its own, and
 * the first that meets the acceptance rule is the path.
 */
final class PathMaker {

    private final BarSeries history;
    private final long seed;
    private final int length;
    private final BlockPlan plan;
    private final @Nullable Yardstick yardstick;
    private final @Nullable Acceptance acceptance;
    private final CloseRatios parts;
    private final double @Nullable [] volume;
    private final long @Nullable [] times;
    private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();

    PathMaker(BarSeries history, Settings settings, long seed) {
        this.history = history;
        this.seed = seed;
        this.length = settings.pathLength(history);
        this.plan = settings.law().plan(history);
        if (history.size() < 2) {
            throw new IllegalArgumentException("history must have at least 2 bars but has " + history.size());
        }
        this.times = PathClock.times(history, length, settings.start());
        this.yardstick = settings.scorer() == null ? null : settings.scorer().against(history);
        this.acceptance = settings.acceptance();
        this.parts = CloseRatios.of(history);
        this.volume = history.hasVolume() ? history.volume() : null;
    }

    /** Tells how many bars a path has. */
    int pathLength() {
        return length;
    }

    SyntheticPath make(int index) {
        Workbench workbench = idle.poll();
        if (workbench == null) {
            workbench = new Workbench();
        }
        SyntheticPath path = acceptance == null ? workbench.first(index) : workbench.firstAccepted(index, acceptance);
        idle.add(workbench);
        return path;
    }

    /** What one thread needs to make one path after another. */
    private final class Workbench {

        private final Candidate candidate = new Candidate(parts, volume, history.size(), length);
        private final BlockSampler sampler = plan.sampler();
        private final @Nullable Judge judge = yardstick == null ? null : yardstick.judge();
        private final RandomStream random = RandomStream.of(seed, 0, 0);

        SyntheticPath first(int index) {
            return finish(index, 1, attempt(index, 1), true);
        }

        SyntheticPath firstAccepted(int index, Acceptance rule) {
            double best = Double.NaN;
            int bestAttempt = 1;
            for (int attempt = 1; attempt <= rule.maxAttempts(); attempt++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted at attempt " + attempt + " of path " + index);
                }
                double score = attempt(index, attempt);
                if (score >= rule.threshold()) {
                    return finish(index, attempt, score, true);
                }
                if (score > best || (Double.isNaN(best) && !Double.isNaN(score))) {
                    best = score;
                    bestAttempt = attempt;
                }
            }
            if (rule.shortfall() == Shortfall.FAIL) {
                throw new ThresholdNotReachedException(index, rule, best);
            }
            return finish(index, rule.maxAttempts(), attempt(index, bestAttempt), false);
        }

        private double attempt(int index, int attempt) {
            random.restart(index, attempt);
            candidate.rebuild(sampler, random);
            double score = judge == null ? Double.NaN : judge.score(candidate);
            if (Double.isInfinite(score)) {
                throw new IllegalStateException("a judge must give a finite score, or NaN for none, but gave " + score);
            }
            return score;
        }

        private SyntheticPath finish(int index, int attempts, double score, boolean accepted) {
            return new SyntheticPath(
                    index, candidate.toSeries(history, times), candidate.copySource(), attempts, score, accepted);
        }
    }
}
