package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.io.internal.csv.number.NumberStyle;
import java.util.Arrays;
import java.util.List;

/** The numbers of the first rows by column, and how well columns do as prices. */
final class PriceFit {

    private static final double LEAST_WHOLE = 1_000;
    private static final double NOISE = 1e-6;
    private static final int LEAST_STEPS = 5;

    /** How far a change may be from another that it follows, as a share of it. */
    private static final double ALIKE = 0.5;

    /** In which share of the steps a column must follow another. */
    private static final double FOLLOWING = 0.75;

    /** In which share of the rows a column must be as large as another. */
    private static final double AGREEING = 0.95;

    private static final double[] UNREAD = {};

    private final Head head;
    private final NumberStyle numbers;
    private final double[][] values;
    private final int rows;

    /** Reads cells as they are asked for; what is no number is NaN. */
    PriceFit(Head head, int columns, NumberStyle numbers) {
        this.head = head;
        this.numbers = numbers;
        this.rows = head.size();
        this.values = new double[columns][];
        Arrays.fill(values, UNREAD);
    }

    private double[] values(int column) {
        double[] known = values[column];
        if (known != UNREAD) {
            return known;
        }
        double[] read = new double[rows];
        for (int row = 0; row < rows; row++) {
            List<String> fields = head.row(row);
            read[row] = column < fields.size() ? numbers.parse(fields.get(column)) : Double.NaN;
        }
        values[column] = read;
        return read;
    }

    int rows() {
        return rows;
    }

    double value(int column, int row) {
        return values(column)[row];
    }

    /** Tells whether most cells of a column are numbers. */
    boolean isNumeric(int column) {
        int numbers = 0;
        for (double value : values(column)) {
            numbers += Double.isNaN(value) ? 0 : 1;
        }
        return rows > 0 && 2 * numbers > rows;
    }

    /** Tells whether a column has a number above zero. */
    boolean saysSomething(int column) {
        return Arrays.stream(values(column)).anyMatch(value -> value > 0);
    }

    /** Tells whether a column changes as another does, as a close that is adjusted for dividends changes with the one that is not. */
    boolean follows(int column, int leader) {
        int steps = 0;
        int alike = 0;
        for (int row = 1; row < rows; row++) {
            double led = values(leader)[row] / values(leader)[row - 1] - 1;
            double step = values(column)[row] / values(column)[row - 1] - 1;
            if (led != 0 && !Double.isNaN(led)) {
                steps++;
                alike += Math.abs(step - led) <= ALIKE * Math.abs(led) ? 1 : 0;
            }
        }
        return steps >= LEAST_STEPS && alike >= FOLLOWING * steps;
    }

    /** Tells whether the numbers of a column are as large as prices, as those of the other side or an average are. */
    boolean isLikePrices(int column, int price) {
        int alike = 0;
        int priced = 0;
        for (int row = 0; row < rows; row++) {
            double known = values(price)[row];
            double value = values(column)[row];
            if (known > 0) {
                priced++;
                alike += value > 0.8 * known && value < 1.25 * known ? 1 : 0;
            }
        }
        return alike >= AGREEING * priced;
    }

    /** Tells whether a column has whole numbers above a thousand only, but for noise of floating point. */
    boolean isWhole(int column) {
        for (double value : values(column)) {
            if (value <= LEAST_WHOLE || Math.abs(value - Math.rint(value)) > NOISE) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a column has numbers that go up and down, as volumes do and those of rows or instruments do not. */
    boolean mayBeVolume(int column) {
        int ups = 0;
        int downs = 0;
        for (int row = 1; row < rows; row++) {
            double step = value(column, row) - value(column, row - 1);
            ups += step > 0 ? 1 : 0;
            downs += step < 0 ? 1 : 0;
        }
        boolean moving = ups > 0 && downs > 0 && 2 * (ups + downs) >= rows - 1;
        return moving && isNumeric(column) && Arrays.stream(values(column)).noneMatch(value -> value < 0);
    }

    /** Counts rows in which all of some columns are numbers above zero. */
    int priced(int... columns) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            count += isPriced(row, columns) ? 1 : 0;
        }
        return count;
    }

    private boolean isPriced(int row, int... columns) {
        for (int column : columns) {
            if (!(values(column)[row] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Counts rows with prices in which no other price is above the high or below the low. */
    int fitting(int high, int low, int... others) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            boolean fits = values(high)[row] >= values(low)[row] && values(low)[row] > 0;
            for (int other : others) {
                fits &= values(other)[row] <= values(high)[row] && values(other)[row] >= values(low)[row];
            }
            count += fits ? 1 : 0;
        }
        return count;
    }
}
