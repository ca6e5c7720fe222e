package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BarCsv;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import io.synthmarket.samples.Samples;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCChartBuilder;
import org.knowm.xchart.OHLCSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the pictures of {@code docs/hybrid.md}. */
public final class HybridPictures {

    private static final long SEED = 42;
    private static final int PATHS = 100;
    private static final int LAGS = 100;
    private static final int MINUTES_PER_SLOT = 15;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int SLOTS = 24 * MINUTES_PER_HOUR / MINUTES_PER_SLOT;
    private static final double FIRST_HOUR = 8.5;
    private static final double LAST_HOUR = 22.5;
    private static final int CANDLES = 80;
    private static final int TICK_SPACING = 130;
    private static final Color HISTORY = new Color(0x1B, 0x1F, 0x24);
    private static final Color MATCHED = new Color(0x1F, 0x77, 0xB4);
    private static final Color OTHER = new Color(0xD9, 0x5F, 0x02);

    private HybridPictures() {}

    /**
     * Draws the pictures.
     *
     * @param args the folder to write to, and a CSV file of minutes
     * @throws IOException if the file cannot be read or a picture not be written
     */
    public static void main(String[] args) throws IOException {
        BarSeries history = Samples.sp500Daily();
        PathSet certain = Synth.from(history).uncertainty(0).seed(SEED).generate(20);
        BatchPicture.draw(
                "The same days in another order: twenty paths at u = 0", certain, new File(args[0], "paths-u0.png"));
        acf(history, new File(args[0], "acf-absolute-returns.png"));
        profile(BarCsv.read(Path.of(args[1])), new File(args[0], "intraday-profile.png"));
        candles(certain.path(0), new File(args[0], "candles-join.png"));
    }

    private static void acf(BarSeries history, File file) throws IOException {
        XYChart chart = chart("Memory of volatility: autocorrelation of |r|, S&P 500", "lag, days", "autocorrelation");
        double[] lags = new double[LAGS];
        Arrays.setAll(lags, lag -> lag + 1);
        line(chart, "history", lags, acf(history), HISTORY, 2.6f);
        line(chart, "matched, mean of 100 paths", lags, meanAcf(history, BlockLaw.matched()), MATCHED, 2.2f);
        line(chart, "concept, mean of 100 paths", lags, meanAcf(history, BlockLaw.concept()), OTHER, 2.2f);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) LAGS).setXAxisTickMarkSpacingHint(TICK_SPACING);
        chart.getStyler().setYAxisDecimalPattern("0.00");
        write(chart, file);
    }

    private static double[] meanAcf(BarSeries history, BlockLaw law) {
        double[] mean = new double[LAGS];
        for (SyntheticPath path :
                Synth.from(history).blocks(law).unscored().seed(SEED).generate(PATHS)) {
            double[] curve = acf(path.series());
            Arrays.setAll(mean, lag -> mean[lag] + curve[lag] / PATHS);
        }
        return mean;
    }

    private static double[] acf(BarSeries series) {
        for (Curve curve : Metrics.curves(series)) {
            if (curve.id().equals(MetricId.ACF_ABS_RETURNS)) {
                return curve.values();
            }
        }
        throw new IllegalStateException("no curve of absolute returns");
    }

    private static void profile(BarSeries history, File file) throws IOException {
        XYChart chart = chart(
                "Volatility through the day: Euro Stoxx 50 future, minutes",
                "time of day, hours",
                "mean |r| of a minute, %");
        double[] hours = new double[SLOTS];
        Arrays.setAll(hours, slot -> slot * MINUTES_PER_SLOT / (double) MINUTES_PER_HOUR);
        line(chart, "history", hours, profile(history), HISTORY, 2.6f);
        SyntheticPath matched = path(history, BlockLaw.matched());
        line(chart, "matched, one path", hours, profile(matched.series()), MATCHED, 2.2f);
        SyntheticPath moving = path(history, BlockLaw.moving());
        line(chart, "moving, one path", hours, profile(moving.series()), OTHER, 2.2f);
        chart.getStyler().setXAxisMin(FIRST_HOUR).setXAxisMax(LAST_HOUR);
        chart.getStyler().setLegendPosition(LegendPosition.InsideN);
        write(chart, file);
    }

    private static SyntheticPath path(BarSeries history, BlockLaw law) {
        return Synth.from(history).blocks(law).unscored().seed(SEED).generate(1).path(0);
    }

    /** Computes the mean absolute return of bars by time of day, in percent; NaN where there are none. */
    private static double[] profile(BarSeries series) {
        double[] sums = new double[SLOTS];
        int[] bars = new int[SLOTS];
        for (int bar = 1; bar < series.size(); bar++) {
            int slot = series.time(bar).toLocalTime().toSecondOfDay() / 60 / MINUTES_PER_SLOT;
            sums[slot] += 100 * Math.abs(StrictMath.log(series.close(bar) / series.close(bar - 1)));
            bars[slot]++;
        }
        Arrays.setAll(sums, slot -> bars[slot] < MINUTES_PER_SLOT ? Double.NaN : sums[slot] / bars[slot]);
        return sums;
    }

    @SuppressWarnings("JavaUtilDate") // the chart takes no other
    private static void candles(SyntheticPath path, File file) throws IOException {
        Ledger ledger = path.ledger();
        int join = 1_000;
        while (ledger.source(join) == ledger.source(join - 1) + 1) {
            join++;
        }
        BarSeries cut = path.series().slice(join - CANDLES / 2, join + CANDLES / 2);
        List<Date> dates = new ArrayList<>();
        for (int bar = 0; bar < cut.size(); bar++) {
            dates.add(Date.from(cut.time(bar).toInstant(ZoneOffset.UTC)));
        }
        String title = "A join: left of the line bar " + ledger.source(join - 1) + " of history, right of it bar "
                + ledger.source(join);
        OHLCChart chart =
                new OHLCChartBuilder().width(1100).height(460).title(title).build();
        style(chart.getStyler());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setDatePattern("MMM yyyy");
        OHLCSeries candles = chart.addSeries(
                "S&P 500", dates, list(cut.open()), list(cut.high()), list(cut.low()), list(cut.close()));
        candles.setUpColor(MATCHED).setDownColor(OTHER);
        AnnotationLine mark = new AnnotationLine(
                (dates.get(CANDLES / 2).getTime() + dates.get(CANDLES / 2 - 1).getTime()) / 2.0, true, false);
        chart.getStyler().setAnnotationLineColor(HISTORY);
        chart.getStyler()
                .setAnnotationLineStroke(
                        new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {5, 4}, 0));
        chart.addAnnotation(mark);
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(1100)
                .height(460)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        style(chart.getStyler());
        return chart;
    }

    private static void style(AxesChartStyler styler) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
        styler.setPlotGridLinesColor(new Color(0xE6, 0xE8, 0xEB));
        styler.setAxisTickLabelsFont(font);
        styler.setLocale(Locale.ROOT);
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, 18f));
        styler.setLegendFont(font);
    }

    private static void line(XYChart chart, String name, double[] x, double[] y, Color color, float width) {
        XYSeries line = chart.addSeries(name, x, y);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(color);
        line.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static void write(XYChart chart, File file) throws IOException {
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file);
    }
}
