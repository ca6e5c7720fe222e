package io.synthmarket.metrics.internal.copies;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Grows a run from a seed as far as the returns of candidate and history agree.
 *
 * <p><b>Threads</b>: working memory of one search.
 */
final class Alignment {

    private final LogCloses history;
    private final LogCloses candidate;
    /** Bars of the candidate that are in a run already. */
    private final BitSet taken;

    private final AffineFit fit = new AffineFit();

    Alignment(LogCloses history, LogCloses candidate, BitSet taken) {
        this.history = history;
        this.candidate = candidate;
        this.taken = taken;
    }

    /**
     * Grows the run of a seed whose returns are history's.
     *
     * @param start the candidate's bar before the seed
     * @param place history's bar before the seed
     * @return the run; null where the seed itself does not hold
     */
    @Nullable
    FoundRun same(int start, int place, int span) {
        int shift = place - start;
        int to = start + 1;
        while (isFree(to, shift) && agrees(to, shift)) {
            to++;
        }
        if (to <= start + span) {
            return null;
        }
        int from = start + 1;
        while (isFree(from - 1, shift) && agrees(from - 1, shift)) {
            from--;
        }
        return new FoundRun(from, to, shift, Affine.NONE);
    }

    /** Does the same where returns were multiplied by a factor and shifted, both to be found. */
    @Nullable
    FoundRun scaled(int start, int place, int span) {
        int shift = place - start;
        fit.clear();
        for (int bar = start + 1; bar <= start + span; bar++) {
            if (!isFree(bar, shift)) {
                return null;
            }
            add(bar, shift);
        }
        Affine line = fit.line();
        if (!line.isPlausible()) {
            return null;
        }
        for (int bar = start + 1; bar <= start + span; bar++) {
            if (!holds(line, bar, shift)) {
                return null;
            }
        }
        int to = start + span + 1;
        while (isFree(to, shift) && holds(line, to, shift)) {
            add(to++, shift);
            line = fit.line();
        }
        int from = start + 1;
        while (isFree(from - 1, shift) && holds(line, from - 1, shift)) {
            add(--from, shift);
            line = fit.line();
        }
        return new FoundRun(from, to, shift, isSame(from, to, shift) ? Affine.NONE : line);
    }

    private boolean isSame(int from, int to, int shift) {
        for (int bar = from; bar < to; bar++) {
            if (!agrees(bar, shift)) {
                return false;
            }
        }
        return true;
    }

    /** Fits one line through the runs that lie on that of the longest. */
    Affine common(Iterable<FoundRun> runs, Affine ofLongest) {
        fit.clear();
        for (FoundRun run : runs) {
            if (isOn(ofLongest, run)) {
                for (int bar = run.from(); bar < run.to(); bar++) {
                    add(bar, run.shift());
                }
            }
        }
        return fit.line();
    }

    /** Tells whether the squares of a run's distances from a line are about what rounding makes them. */
    private boolean isOn(Affine line, FoundRun run) {
        double squares = 0;
        double allowed = 0;
        for (int bar = run.from(); bar < run.to(); bar++) {
            double distance = candidate.change(bar) - line.of(history.change(bar + run.shift()));
            double slack = candidate.slackOfChange(bar);
            squares += distance * distance;
            allowed += slack * slack;
        }
        return squares <= allowed;
    }

    private boolean isFree(int bar, int shift) {
        return bar >= 1
                && bar < candidate.size()
                && bar + shift >= 1
                && bar + shift < history.size()
                && !taken.get(bar);
    }

    private boolean agrees(int bar, int shift) {
        return Math.abs(candidate.change(bar) - history.change(bar + shift)) <= candidate.slackOfChange(bar);
    }

    private boolean holds(Affine line, int bar, int shift) {
        return fit.holds(line, history.change(bar + shift), candidate.change(bar), candidate.slackOfChange(bar));
    }

    private void add(int bar, int shift) {
        fit.add(history.change(bar + shift), candidate.change(bar), candidate.slackOfChange(bar));
    }
}
