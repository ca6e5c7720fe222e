package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.number.LostDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds prices and volume in columns without names: of the first four numbers behind the time the high is never below and the low never
 * above the others; the open is the one that is nearest to the close of the bar before. Numbers that are as large as prices, or go the
 * way of the close as an adjusted one does, are no volume.
 */
final class ValueColumns {

    private static final int PRICES = 4;
    private static final int LEAST_STEPS = 5;
    private static final double AGREEING = 0.95;
    private static final double CLOSER = 0.75;
    private static final int WIDEST_STEP = 4;

    private final String source;
    private final long line;
    private final PriceFit fit;
    private final int columns;
    private final List<Integer> numbers = new ArrayList<>();

    /** Looks at columns of numbers behind the columns of times. */
    ValueColumns(String source, long line, PriceFit fit, int from, int columns) {
        this.source = source;
        this.line = line;
        this.fit = fit;
        this.columns = columns;
        for (int column = from; column < columns; column++) {
            if (fit.isNumeric(column)) {
                numbers.add(column);
            }
        }
    }

    /**
     * Finds them where times go up (1) or down (−1).
     *
     * @throws BarDataException if the rows do not tell
     */
    Map<ColumnRole, Integer> places(int direction) {
        if (numbers.size() < PRICES) {
            throw fault("expected open, high, low and close in columns without names but found " + numbers.size()
                    + " columns of numbers");
        }
        int[] block = new int[PRICES];
        for (int place = 0; place < PRICES; place++) {
            block[place] = numbers.get(place);
        }
        requireOneSide(block);
        int[] range = range(block);
        int[] rest = rest(block, range);
        boolean openFirst = openFirst(rest, range, direction);
        Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
        places.put(ColumnRole.OPEN, openFirst ? rest[0] : rest[1]);
        places.put(ColumnRole.HIGH, range[0]);
        places.put(ColumnRole.LOW, range[1]);
        places.put(ColumnRole.CLOSE, openFirst ? rest[1] : rest[0]);
        for (int column : numbers.subList(PRICES, numbers.size())) {
            if (!fit.isLikePrices(column, block[0]) && !fit.follows(column, openFirst ? rest[1] : rest[0])) {
                places.put(ColumnRole.VOLUME, column);
                break;
            }
        }
        return places;
    }

    private void requireOneSide(int[] block) {
        int alike = 0;
        for (int column : numbers.subList(PRICES, numbers.size())) {
            alike += fit.isLikePrices(column, block[0]) ? 1 : 0;
        }
        if (alike >= PRICES) {
            throw fault(
                    "expected four prices in a row without names but found " + (PRICES + alike)
                            + ", as in quotes of bid and ask",
                    ColumnAdvice.ofTwoSides(columns));
        }
    }

    private int[] range(int[] block) {
        int priced = fit.priced(block);
        List<int[]> ranges = new ArrayList<>();
        int most = 0;
        for (int high : block) {
            for (int low : block) {
                if (high != low) {
                    int fitting = fit.fitting(high, low, rest(block, new int[] {high, low}));
                    most = Math.max(most, fitting);
                    if (fitting >= AGREEING * priced) {
                        ranges.add(new int[] {high, low});
                    }
                }
            }
        }
        if (priced == 0 || ranges.isEmpty()) {
            throw fault("expected a high and a low among the numbers " + text(block)
                    + " of a row, but no two are so in 95 of 100 rows" + " (at most in " + most + " of " + fit.rows()
                    + ")");
        }
        if (ranges.size() > 1) {
            throw fault("expected to find the high and the low among the numbers " + text(block)
                    + " of a row, but bars are too flat or too few to tell (" + fit.rows() + " rows)");
        }
        requireOneSize(block, ranges.get(0));
        return ranges.get(0);
    }

    private void requireOneSize(int[] block, int[] range) {
        int apart = 0;
        for (int row = 0; row < fit.rows(); row++) {
            apart += fit.value(range[0], row) > LostDecimal.FAR_APART * fit.value(range[1], row) ? 1 : 0;
        }
        if (2 * apart > fit.rows()) {
            throw fault("expected four prices of one size among the numbers " + text(block) + " of a row, but number "
                    + (range[0] + 1) + " is far above number " + (range[1] + 1) + ", as a date or a volume is");
        }
    }

    private static int[] rest(int[] block, int[] range) {
        int[] rest = new int[2];
        int count = 0;
        for (int column : block) {
            if (column != range[0] && column != range[1]) {
                rest[count++] = column;
            }
        }
        return rest;
    }

    private boolean openFirst(int[] rest, int[] range, int direction) {
        if (direction == 0) {
            throw fault(
                    "expected times that only go up or only down, to tell the open from the close among the numbers "
                            + text(rest)
                            + " of a row, but they are repeated, as where the time of day is lost, or go both ways");
        }
        double widest = WIDEST_STEP * meanRange(range);
        double first = 0;
        double second = 0;
        int steps = 0;
        for (int row = 1; row < fit.rows(); row++) {
            int before = direction > 0 ? row - 1 : row;
            int after = direction > 0 ? row : row - 1;
            double one = Math.abs(fit.value(rest[0], after) - fit.value(rest[1], before));
            double other = Math.abs(fit.value(rest[1], after) - fit.value(rest[0], before));
            if (one >= 0 && other >= 0) {
                first += Math.min(one, widest);
                second += Math.min(other, widest);
                steps++;
            }
        }
        if (steps >= LEAST_STEPS && first <= CLOSER * second && second > 0) {
            return true;
        }
        if (steps >= LEAST_STEPS && second <= CLOSER * first && first > 0) {
            return false;
        }
        throw fault("expected to find open and close among the numbers " + text(rest)
                + " of a row by which is nearer to the other of" + " the bar before, but neither is clearly ("
                + fit.rows() + " rows)");
    }

    private double meanRange(int[] range) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < fit.rows(); row++) {
            double width = fit.value(range[0], row) - fit.value(range[1], row);
            if (width >= 0) {
                sum += width;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static String text(int[] columns) {
        List<String> numbers = new ArrayList<>();
        for (int column : columns) {
            numbers.add(Integer.toString(column + 1));
        }
        return String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + numbers.get(numbers.size() - 1);
    }

    private BarDataException fault(String what) {
        return fault(what, ColumnAdvice.or("put a line with the names of the columns first", columns));
    }

    private BarDataException fault(String what, String advice) {
        return BarDataException.atLine(source, line, what + advice);
    }
}
