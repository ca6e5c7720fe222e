package io.synthmarket.io.internal.xlsx;

import io.synthmarket.core.internal.series.TimeGrid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Times as Excel counts them: in days, of which 1900-03-01 is the 61st since Excel believes in a 1900-02-29. */
final class ExcelTime {

    /** The first day from which on all spreadsheets count alike. */
    static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    /** How many days later calendars begin that count from 1904. */
    private static final int DAYS_TO_1904 = 1_462;

    private static final double MILLIS_PER_DAY = 86_400e3;
    private static final double MOST = 2_958_466;

    private ExcelTime() {}

    /** Tells whether a number of days is one that all spreadsheets read alike. */
    static boolean isDate(double serial, boolean from1904) {
        double days = from1904 ? serial + DAYS_TO_1904 : serial;
        return days >= FIRST.toEpochDay() - DAY_ZERO && days < MOST;
    }

    /** Tells the time that a number of days stands for, to the nearest millisecond, half up. */
    static LocalDateTime time(double serial, boolean from1904) {
        long day = (long) Math.floor(serial);
        long millis = Math.round((serial - day) * MILLIS_PER_DAY);
        return LocalDate.ofEpochDay(DAY_ZERO + day + (from1904 ? DAYS_TO_1904 : 0))
                .atStartOfDay()
                .plus(millis, ChronoUnit.MILLIS);
    }

    /** Tells a time as a number of days. */
    static double serial(LocalDateTime time) {
        long day = time.toLocalDate().toEpochDay() - DAY_ZERO;
        return day + time.toLocalTime().toNanoOfDay() / (double) TimeGrid.NANOS_PER_DAY;
    }
}
