package io.synthmarket.io.internal.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Times as Excel counts them: in days, of which 1900-03-01 is the 61st since Excel believes in a 1900-02-29. */
final class ExcelTime {

    /** The first day from which on all spreadsheets count alike. */
    static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final double NANOS_PER_DAY = 86_400e9;

    private ExcelTime() {}

    /** Tells a time as a number of days. */
    static double serial(LocalDateTime time) {
        long day = time.toLocalDate().toEpochDay() - DAY_ZERO;
        return day + time.toLocalTime().toNanoOfDay() / NANOS_PER_DAY;
    }
}
