package io.synthmarket.samples;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Real histories that come with the library.
 *
 * @since 0.1.0
 */
public final class Samples {

    private static final String SP500_DAILY = "sp500-daily.csv";

    private Samples() {}

    /**
     * Returns the daily bars of the S&amp;P 500 index, 2000-01-03 to 2020-04-17: 5,105 bars with volume in shares.
     *
     * <p><b>Edge cases</b>: it is an index, not a traded price. Before 2007 nine opens in ten equal the close before, an
     * artefact of how the index was computed, so opening gaps begin in earnest in 2007.
     *
     * <p><b>Cost</b>: parsed at each call, a few milliseconds; keep the result.
     *
     * <p><b>Source</b>: {@code data/sp500-2000.csv} of the npm package vega-datasets 3.2.1 (BSD-3-Clause as a package, which names Yahoo
     * Finance as the source of the file; see {@code NOTICE}), its {@code adjclose} column, which equals {@code close}, left out.
     *
     * @return the series
     */
    public static BarSeries sp500Daily() {
        BarSeriesBuilder builder = BarSeries.builder();
        sp500DailyCsv().lines().skip(1).forEach(line -> {
            String[] fields = line.split(",", -1);
            Bar bar = new Bar(
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]));
            builder.add(LocalDate.parse(fields[0]).atStartOfDay(), bar);
        });
        return builder.build();
    }

    /**
     * Returns the same bars as the text of a CSV file.
     *
     * @return a header line {@code Date,Open,High,Low,Close,Volume} and 5,105 lines, each ended by a line feed
     */
    public static String sp500DailyCsv() {
        try (InputStream resource = Samples.class.getResourceAsStream(SP500_DAILY)) {
            byte[] bytes = Objects.requireNonNull(resource, SP500_DAILY).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SP500_DAILY + " must be readable in the library's own jar", e);
        }
    }
}
