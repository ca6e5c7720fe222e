package io.synthmarket.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final BarSeries SP500 = Samples.sp500Daily();

    @Test
    void sp500Daily_hasItsBarsAndTimes() {
        assertThat(SP500).hasToString("BarSeries[5105 bars, 2000-01-03..2020-04-17, 1d]");
        assertThat(SP500.zone()).isEmpty();
    }

    @Test
    void sp500Daily_firstAndLastBar_areThoseOfTheFile() {
        assertThat(SP500.bar(0)).isEqualTo(new Bar(1469.25, 1478, 1438.359985, 1455.219971, 931_800_000));
        assertThat(SP500.bar(5104))
                .isEqualTo(new Bar(2842.429932, 2879.219971, 2830.879883, 2874.560059, 5_792_140_000.0));
    }

    /** {@code sha256sum sp500-daily.csv}. */
    @Test
    void sp500DailyCsv_isTheFileAsItWasPacked() throws NoSuchAlgorithmException {
        byte[] bytes = Samples.sp500DailyCsv().getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("f986a8889127bec3f3dc0815767b7d16df172a873a13db96db56ffb18bf23716");
    }

    @Test
    void sp500DailyCsv_isAHeaderAndALinePerBar() {
        assertThat(Samples.sp500DailyCsv())
                .startsWith("Date,Open,High,Low,Close,Volume\n")
                .endsWith("\n");
        assertThat(Samples.sp500DailyCsv().lines()).hasSize(5106);
    }

    /** 1557 of 1758 opens before 2007, 203 of 3346 from then on. */
    @Test
    void sp500Daily_opensAtTheCloseBefore_areTheRuleBefore2007AndRareAfter() {
        assertThat(opensAtTheCloseBefore(bar -> SP500.time(bar).getYear() < 2007))
                .isEqualTo(1557);
        assertThat(opensAtTheCloseBefore(bar -> SP500.time(bar).getYear() >= 2007))
                .isEqualTo(203);
        assertThat(IntStream.range(1, SP500.size())
                        .filter(bar -> SP500.time(bar).isBefore(LocalDateTime.of(2007, 1, 1, 0, 0))))
                .hasSize(1758);
    }

    private static long opensAtTheCloseBefore(IntPredicate bars) {
        return IntStream.range(1, SP500.size())
                .filter(bars)
                .filter(bar -> SP500.open(bar) == SP500.close(bar - 1))
                .count();
    }
}
