package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times of day in rows without names, among which no date is known. What stands before them may be a date in another form, which must not be
 * taken for a price. Behind four prices they are something else, such as the length of the bar, unless what stands between may be a date,
 * which must not be taken for a volume.
 */
final class LoneClock {

    private static final int PRICES = 4;
    private static final double AGREEING = 0.95;

    /** A bar is seldom so many times as high as it is low. */
    private static final int WIDEST_BAR = 2;

    /** What parts a year from the day and month before or behind it. */
    private static final int TEN_THOUSAND = 10_000;

    /** A day, a month and a year of four digits have seven digits or more. */
    private static final int LEAST_DATE = 1_000_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private static final List<ColumnRole> BARS =
            List.of(ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.CLOSE, ColumnRole.VOLUME);

    private final String source;
    private final TimeFinder finder;
    private final PriceFit fit;
    private final int columns;

    LoneClock(String source, TimeFinder finder, PriceFit fit, int columns) {
        this.source = source;
        this.finder = finder;
        this.fit = fit;
        this.columns = columns;
    }

    /**
     * Refuses them.
     *
     * @throws BarDataException if there are such, and not four prices in front of them, or a date behind those
     */
    void requireNone() {
        List<Integer> before = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            if (fit.isNumeric(column)) {
                before.add(column);
            } else if (finder.isClock(column)) {
                requirePrices(before, column);
                return;
            }
        }
    }

    private void requirePrices(List<Integer> before, int clock) {
        int beside = before.contains(clock - 1) ? clock - 1 : clock;
        if (before.size() >= PRICES && areOfOneSize(before.subList(0, PRICES))) {
            if (before.indexOf(beside) >= PRICES && areLikeDates(beside)) {
                throw behindPrices(before, clock);
            }
            return;
        }
        int date = before.size() < PRICES ? beside : before.get(0);
        String text = finder.firstText(date);
        throw fault(
                date,
                "expected " + TimeWords.expected(new TimeText(), TimeText.Outcome.NOT_UNDERSTOOD, text) + " but found "
                        + Echo.quote(text) + "; write times in such a form, or " + advice(clock));
    }

    private BarDataException behindPrices(List<Integer> before, int clock) {
        List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(columns, ColumnRole.UNUSED));
        for (int place = 0; place < PRICES; place++) {
            roles.set(before.get(place), BARS.get(place));
        }
        roles.set(clock - 1, ColumnRole.TIME);
        roles.set(clock, ColumnRole.CLOCK);
        return fault(
                clock - 1,
                "expected numbers that are no dates between prices and times of day in rows without names but found "
                        + Echo.quote(finder.firstText(clock - 1)) + ", which may be a date; state CsvDialect "
                        + ColumnAdvice.words(roles) + " as they are");
    }

    private BarDataException fault(int column, String what) {
        return BarDataException.atColumn(source, finder.line(0), Integer.toString(column + 1), what);
    }

    /** Tells whether numbers have years at one end, are dates of six digits, or are large and go one way, as days do. */
    private boolean areLikeDates(int column) {
        int years = 0;
        boolean up = true;
        boolean down = true;
        double before = Double.NaN;
        for (int row = 0; row < fit.rows(); row++) {
            double number = fit.value(column, row);
            years += hasYear(number) ? 1 : 0;
            up &= !(number < before) && !(number < TEN_THOUSAND);
            down &= !(number > before) && !(number < TEN_THOUSAND);
            before = number;
        }
        return up || down || 2 * years > fit.rows() || new SixDigitDates(finder, column, Header.NONE).areDates();
    }

    private static boolean hasYear(double number) {
        return number >= LEAST_DATE && (isYear(number % TEN_THOUSAND) || isYear(Math.floor(number / TEN_THOUSAND)));
    }

    private static boolean isYear(double number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** Tells whether numbers of a row are as near to each other as prices of a bar, in nearly all rows that have them. */
    private boolean areOfOneSize(List<Integer> numbers) {
        int alike = 0;
        int whole = 0;
        for (int row = 0; row < fit.rows(); row++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = 0;
            double sum = 0;
            for (int column : numbers) {
                double value = fit.value(column, row);
                least = Math.min(least, value);
                largest = Math.max(largest, value);
                sum += value;
            }
            whole += Double.isNaN(sum) ? 0 : 1;
            alike += largest < WIDEST_BAR * least ? 1 : 0;
        }
        return alike >= AGREEING * whole;
    }

    /** Says what to state: bars without times, where all four prices may stand behind. */
    private String advice(int clock) {
        if (columns - clock <= PRICES) {
            return ColumnAdvice.state(columns);
        }
        List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(columns, ColumnRole.UNUSED));
        for (int place = 0; place < Math.min(BARS.size(), columns - clock - 1); place++) {
            roles.set(clock + 1 + place, BARS.get(place));
        }
        return "state CsvDialect " + ColumnAdvice.words(roles) + " as they are for bars without times";
    }
}
