package io.synthmarket.io;

import io.synthmarket.core.internal.series.Echo;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is mended while a file is read. Nothing is unless asked for, and everything that is, is counted.
 *
 * <pre>{@code
 * Repair repair = Repair.none().sort().dropDuplicates();
 * ReadResult result = BarCsv.reader().repair(repair).read(Path.of("export.csv"));
 * System.out.println(result.report().repairs());
 * }</pre>
 *
 * <p>The steps are taken in the order of {@link RepairStep}: rows of zeros, flat rows, widening, sorting, duplicates, adjusting,
 * gaps; but prices are adjusted as their row is read, so rows that are dropped later are counted too. What no step mends is a bad row, and
 * {@link BadRowPolicy} says what becomes of it. {@link BadRowPolicy#REPAIR} is {@link BadRowPolicy#FAIL} and {@link #widen()}.
 *
 * <p>Prints and parses as text such as {@code sort+drop-duplicates}.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class Repair {

    /** How many bars in a row {@link #fillGaps()} puts in at most. */
    public static final int LONGEST_GAP = 10;

    private static final String NONE_WORD = "none";
    private static final Repair NONE = new Repair(EnumSet.noneOf(RepairStep.class));

    private final EnumSet<RepairStep> steps;

    /** Takes the set over. */
    private Repair(EnumSet<RepairStep> steps) {
        this.steps = steps;
    }

    /**
     * Returns the repair that changes nothing.
     *
     * @return a repair without steps
     */
    public static Repair none() {
        return NONE;
    }

    /**
     * Leaves out rows whose four prices are all zero.
     *
     * @return this and {@link RepairStep#DROP_ZERO}
     */
    public Repair dropZero() {
        return with(RepairStep.DROP_ZERO);
    }

    /**
     * Leaves out rows whose four prices are the same and whose volume is zero or blank, such as those that some vendors write for
     * weekends. In a file without volume every row of four equal prices is one.
     *
     * @return this and {@link RepairStep#DROP_FLAT}
     */
    public Repair dropFlat() {
        return with(RepairStep.DROP_FLAT);
    }

    /**
     * Widens high and low where they do not hold open and close.
     *
     * @return this and {@link RepairStep#WIDEN}
     */
    public Repair widen() {
        return with(RepairStep.WIDEN);
    }

    /**
     * Puts rows in order of time. Rows of one time stay in the order of the file.
     *
     * @return this and {@link RepairStep#SORT}
     */
    public Repair sort() {
        return with(RepairStep.SORT);
    }

    /**
     * Leaves out rows whose time is that of a row before them in the file.
     *
     * <p>Unless {@link #sort()} is asked for too, only rows next to each other are compared: others are out of order. Times that were
     * converted to a zone are compared as they were before: two bars that its clock shows alike because it goes back between them
     * ({@link RowDefect#CLOCK_GOES_BACK}) are no duplicates.
     *
     * @return this and {@link RepairStep#DROP_DUPLICATES}
     */
    public Repair dropDuplicates() {
        return with(RepairStep.DROP_DUPLICATES);
    }

    /**
     * Adjusts open, high, low and close for splits and dividends: each is multiplied by adjusted close over close. The volume
     * stays as it is.
     *
     * <p>A file without a column for the adjusted close is refused; a row without an adjusted close above zero is a bad row.
     *
     * @return this and {@link RepairStep#ADJUST}
     */
    public Repair adjust() {
        return with(RepairStep.ADJUST);
    }

    /**
     * Puts in bars that are missing: open, high, low and close at the close before, with a volume of zero where the file has volumes.
     *
     * <p>Bars are missing where the step from one bar to the next is a multiple of the usual one, up to {@link #LONGEST_GAP} in a row,
     * and only at times at which the market usually has bars: on days of the week, and at times of day, at which at least half
     * of the days or weeks with bars have one, and not where the clock of the zone goes forward over them. So nights, weekends and longer
     * interruptions stay empty. A holiday within the week cannot be told from a missing day and is filled.
     *
     * @return this and {@link RepairStep#FILL_GAPS}
     */
    public Repair fillGaps() {
        return with(RepairStep.FILL_GAPS);
    }

    private Repair with(RepairStep step) {
        EnumSet<RepairStep> more = EnumSet.copyOf(steps);
        more.add(step);
        return new Repair(more);
    }

    /**
     * Tells whether a step is asked for.
     *
     * @param step the step
     * @return true if it is
     */
    public boolean includes(RepairStep step) {
        return steps.contains(step);
    }

    /**
     * Lists the steps in the order in which they are taken.
     *
     * @return the steps; unmodifiable
     */
    public Set<RepairStep> steps() {
        return Collections.unmodifiableSet(steps);
    }

    /**
     * Reads a repair.
     *
     * @param text the words of steps joined by plus signs or commas, in any order, or {@code none}
     * @return the repair
     * @throws IllegalArgumentException if a word is that of no step
     */
    public static Repair parse(String text) {
        Repair repair = NONE;
        if (text.strip().equals(NONE_WORD)) {
            return repair;
        }
        for (String word : text.split("[+,]", -1)) {
            repair = repair.with(step(word.strip()));
        }
        return repair;
    }

    private static RepairStep step(String word) {
        for (RepairStep step : RepairStep.values()) {
            if (step.toString().equals(word)) {
                return step;
            }
        }
        throw new IllegalArgumentException(
                "a repair must be made of drop-zero, drop-flat, widen, sort, drop-duplicates, adjust and"
                        + " fill-gaps, or be none, but has " + Echo.quote(word));
    }

    /**
     * Says what is mended.
     *
     * @return text that {@link #parse} reads, such as {@code sort+drop-duplicates} or {@code none}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (RepairStep step : steps) {
            text.append(text.isEmpty() ? "" : "+").append(step);
        }
        return text.isEmpty() ? NONE_WORD : text.toString();
    }

    /** Tells whether another repair has the same steps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Repair repair && repair.steps.equals(steps);
    }

    /** Returns a hash of the steps. */
    @Override
    public int hashCode() {
        return steps.hashCode();
    }
}
