package io.synthmarket.io.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.internal.csv.number.DecimalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExcelTimePropertyTest {

    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);
    private static final int LAST_DAY = 132_332;

    @Property
    void serial_wholeMilliseconds_areReadBack(
            @ForAll @IntRange(min = 0, max = LAST_DAY) int day, @ForAll @IntRange(max = 86_399_999) int milli) {
        LocalDateTime time = ExcelTime.FIRST.plusDays(day).atStartOfDay().plusNanos(milli * 1_000_000L);

        String stored = DecimalText.of(ExcelTime.serial(time));

        long millis = new BigDecimal(stored)
                .multiply(MILLIS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(LocalDateTime.of(1899, 12, 30, 0, 0).plus(Duration.ofMillis(millis)))
                .isEqualTo(time);
    }

    @Property
    void serial_anyTime_isWithinTwoMicroseconds(
            @ForAll @IntRange(min = 0, max = LAST_DAY) int day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        LocalDateTime time =
                ExcelTime.FIRST.plusDays(day).atStartOfDay().plusSeconds(second).plusNanos(nano);
        BigDecimal exact = BigDecimal.valueOf(61L + day)
                .multiply(BigDecimal.valueOf(86_400))
                .add(BigDecimal.valueOf(second))
                .add(BigDecimal.valueOf(nano, 9));

        BigDecimal seconds = new BigDecimal(ExcelTime.serial(time)).multiply(BigDecimal.valueOf(86_400));

        assertThat(seconds.subtract(exact).abs()).isLessThan(new BigDecimal("0.000002"));
    }
}
