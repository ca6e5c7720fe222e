package io.synthmarket.metrics;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.metrics.internal.risk.PathTally;
import io.synthmarket.metrics.internal.risk.RiskGauge;
import io.synthmarket.metrics.internal.risk.RiskSample;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Watches what accepting and rejecting does to risk: keeps the risk figures of every attempt, and tells how those of the attempts that
 * became paths differ from those of all.
 *
 * <pre>{@code
 * RejectionAudit audit = new RejectionAudit();
 * PathSet paths = Synth.from(history).accept(Fidelity.concept().atLeast(85)).watchedBy(audit).seed(42).generate(100);
 * paths.run().threads(4).forEachOrdered(path -> {});
 * System.out.println(audit.summary());
 * }</pre>
 *
 * <p>An audit watches one set of paths. What is seen of a path counts when its making has ended, by a path or because the threshold was
 * not reached; a making that was interrupted does not count, and making a path again adds nothing.
 *
 * <p>Of a path that is {@linkplain io.synthmarket.core.PathSet#recalling recalled} an audit sees no attempt. It takes what an earlier one
 * noted of it, where {@linkplain #keepNotesIn notes} were kept, and comes to the same summary.
 *
 * <p><b>Determinism</b>: the summary of a set does not depend on the number of threads. Where a path did not reach the threshold, those
 * after it, of which threads make some ahead, are left out.
 *
 * <p><b>Threads</b>: safe for any number, at one path too; a summary can be taken while paths are being made.
 *
 * <p><b>Cost</b>: one more pass over the closes of each attempt, without garbage. Up to 100,000 attempts the figures of all are kept, 72
 * bytes each; beyond, those of a sample of 50,000 to 100,000 are described, for which twice as many are kept, and the same is done with
 * paths. Numbers of attempts and of what held them back are exact, at some two hundred bytes a path.
 *
 * @since 0.1.0
 */
public final class RejectionAudit implements AttemptListener {

    private final int capacity;
    private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();
    private final TreeMap<Integer, PathTally> tallies = new TreeMap<>();
    private final RiskSample all;
    private final RiskSample kept;
    private @Nullable Recipe watched;
    private @Nullable AuditNotes notes;
    private int lowestFailed = Integer.MAX_VALUE;

    /** Makes an audit that has seen nothing. */
    public RejectionAudit() {
        this(RiskSample.CAPACITY);
    }

    /** Makes an audit that keeps fewer attempts. */
    RejectionAudit(int capacity) {
        this.capacity = capacity;
        all = new RiskSample(capacity);
        kept = new RiskSample(capacity);
    }

    /**
     * Keeps notes of the paths whose search ends well from now on, and takes those of paths that are recalled from there.
     *
     * @param kept where notes are
     * @throws IllegalStateException if a path was begun already
     */
    public synchronized void keepNotesIn(AuditNotes kept) {
        Objects.requireNonNull(kept, "kept");
        if (watched != null) {
            throw new IllegalStateException(
                    "an audit must keep notes from its first path on but has seen one begin; call keepNotesIn before");
        }
        notes = kept;
    }

    /**
     * Begins to watch the making of a path.
     *
     * @throws IllegalStateException if the audit has watched another set of paths
     */
    @Override
    public synchronized AttemptListener begin(Recipe recipe, int path) {
        if (watched == null) {
            watched = recipe;
        } else if (!watched.equals(recipe)) {
            throw new IllegalStateException("an audit watches one set of paths but was given those of " + recipe
                    + " after those of " + watched + "; make another audit");
        }
        Workbench workbench = idle.poll();
        return new Making(path, workbench == null ? new Workbench() : workbench, notes);
    }

    /**
     * Refuses an attempt that is told of without its making.
     *
     * @throws IllegalStateException always: what {@link #begin} returns takes attempts
     */
    @Override
    public void attempted(Attempt attempt) {
        throw new IllegalStateException("an audit must be told when a path begins and ends but was told of " + attempt
                + " alone; give the audit itself to watchedBy, joined with other listeners by andThen");
    }

    /**
     * Sums up the paths whose making has ended.
     *
     * @return the summary
     * @throws IllegalStateException if there is none yet
     */
    public synchronized RejectionSummary summary() {
        if (watched == null || tallies.isEmpty()) {
            throw new IllegalStateException("no path was seen yet; make the paths first");
        }
        return RejectionSummary.of(
                tallies.headMap(lowestFailed, true).values(), all.upTo(lowestFailed), kept.upTo(lowestFailed));
    }

    @Override
    public synchronized String toString() {
        return "RejectionAudit[" + tallies.size() + (tallies.size() == 1 ? " path seen]" : " paths seen]");
    }

    /** Adds a path unless it was seen before; tells whether it did. */
    private synchronized boolean add(int path, PathTally tally, RiskSample attempts, double @Nullable [] figures) {
        if (tallies.putIfAbsent(path, tally) != null) {
            return false;
        }
        all.addAll(attempts);
        if (figures == null) {
            lowestFailed = Math.min(lowestFailed, path);
        } else {
            kept.add(path, 0, figures, 0);
        }
        return true;
    }

    private synchronized int level() {
        return all.level();
    }

    /** What one thread needs to measure one attempt after another. */
    private static final class Workbench {

        private final RiskGauge gauge = new RiskGauge();
        private final double[] figures = new double[RiskGauge.FIGURES];
    }

    /** What is seen of the making of one path, by the thread that makes it. */
    private final class Making implements AttemptListener {

        private final int path;
        private final Workbench workbench;
        private final @Nullable AuditNotes keptNotes;
        private final RiskSample seen = new RiskSample(capacity);
        private final Map<String, Integer> obstacles = new HashMap<>();
        private int attempts;
        private int accepted;

        Making(int path, Workbench workbench, @Nullable AuditNotes keptNotes) {
            this.path = path;
            this.workbench = workbench;
            this.keptNotes = keptNotes;
        }

        @Override
        public void attempted(Attempt attempt) {
            workbench.gauge.measure(attempt.candidate(), 0, attempt.previousClose(), workbench.figures);
            seen.add(path, attempt.number(), workbench.figures, 0);
            attempts++;
            if (attempt.accepted()) {
                accepted++;
            } else {
                attempt.obstacle().ifPresent(metric -> obstacles.merge(metric, 1, Integer::sum));
            }
        }

        @Override
        public void finished(SyntheticPath made) {
            if (!seen.copy(path, made.keptAttempt(), workbench.figures)) {
                workbench.gauge.measure(made.series(), 0, made.previousClose(), workbench.figures);
            }
            PathTally tally = tally(true);
            boolean isNew = add(path, tally, seen, workbench.figures);
            idle.add(workbench);
            if (isNew && keptNotes != null) {
                seen.riseTo(level());
                keptNotes.take(made, new AuditNote(path, tally, seen));
            }
        }

        /**
         * Takes what was noted of the path.
         *
         * @throws IllegalStateException if there is no note, or it is of another search
         */
        @Override
        public void recalled(SyntheticPath made) {
            AuditNote note = Optional.ofNullable(keptNotes)
                    .flatMap(found -> found.find(path))
                    .orElseThrow(() -> new IllegalStateException("path " + path
                            + ": an audit must have the note of a path that is recalled but has none; let it keep notes"
                            + " when the path is found, by keepNotesIn"));
            int met = made.accepted() ? 1 : 0;
            if (note.path() != path
                    || note.attempts() != made.attempts()
                    || note.tally().accepted() != met) {
                throw new IllegalStateException("path " + path + ": the note of a path that is recalled must be of the "
                        + made.attempts() + " attempts at it, " + met + " accepted, but is " + note + ", "
                        + note.tally().accepted() + " accepted; make it without recalling");
            }
            workbench.gauge.measure(made.series(), 0, made.previousClose(), workbench.figures);
            add(path, note.tally(), note.seen(), workbench.figures);
            idle.add(workbench);
        }

        @Override
        public void failed(int failedPath, Throwable failure) {
            if (failure instanceof ThresholdNotReachedException) {
                add(path, tally(false), seen, null);
            }
            idle.add(workbench);
        }

        private PathTally tally(boolean becamePath) {
            return new PathTally(attempts, accepted, becamePath, Map.copyOf(obstacles));
        }
    }
}
