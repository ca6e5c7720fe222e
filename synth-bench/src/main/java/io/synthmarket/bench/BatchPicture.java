package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the picture of the README: the bundled history and twenty paths of it. */
public final class BatchPicture {

    private static final double BASE = 1_000;
    private static final int TICK_SPACING = 100;
    private static final int PATHS = 20;
    private static final int BARS_PER_POINT = 5;
    private static final Color PATH_COLOR = new Color(0x5B, 0x8D, 0xB8, 110);
    private static final Color HISTORY_COLOR = new Color(0x1B, 0x1F, 0x24);

    private BatchPicture() {}

    /**
     * Draws the picture.
     *
     * @param args the PNG file to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        BarSeries history = Samples.sp500Daily();
        String title = "S&P 500, 2000 to 2020, and twenty histories that never happened";
        draw(title, Synth.from(history).seed(42).generate(PATHS), new File(args[0]));
    }

    /** Draws paths and their history on a log scale. */
    static void draw(String title, PathSet paths, File file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(1100)
                .height(520)
                .title(title)
                .yAxisTitle("index level, log scale")
                .build();
        style(chart);
        for (SyntheticPath path : paths) {
            XYSeries line = add(chart, "path " + (path.index() + 1), path.series(), PATH_COLOR, 1f);
            line.setShowInLegend(path.index() == 0).setLabel("synthetic paths");
        }
        add(chart, "history", paths.history(), HISTORY_COLOR, 2.2f);
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file);
    }

    private static XYSeries add(XYChart chart, String name, BarSeries series, Color color, float width) {
        List<Double> years = new ArrayList<>();
        List<Double> doublings = new ArrayList<>();
        for (int bar = 0; bar < series.size(); bar += BARS_PER_POINT) {
            years.add(year(series.time(bar)));
            doublings.add(StrictMath.log(series.close(bar) / BASE) / StrictMath.log(2));
        }
        XYSeries line = chart.addSeries(name, years, doublings);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(color);
        line.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return line;
    }

    /** Labels the axis, whose unit is a doubling of the level. */
    private static String level(double doublings) {
        return String.format(Locale.ROOT, "%,.0f", BASE * StrictMath.pow(2, doublings));
    }

    private static double year(LocalDateTime time) {
        return time.getYear()
                + (time.getDayOfYear() - 1) / (double) time.toLocalDate().lengthOfYear();
    }

    private static void style(XYChart chart) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
        XYStyler styler = chart.getStyler();
        styler.setYAxisTickLabelsFormattingFunction(BatchPicture::level);
        styler.setYAxisTickMarkSpacingHint(TICK_SPACING);
        styler.setPlotGridLinesColor(new Color(0xE6, 0xE8, 0xEB));
        styler.setAxisTickLabelsFont(font);
        styler.setXAxisDecimalPattern("####");
        styler.setXAxisMin(2000.0);
        styler.setXAxisMax(2021.0);
        styler.setLocale(Locale.ROOT);
        styler.setLegendPosition(LegendPosition.InsideNW);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, 18f));
        styler.setLegendFont(font);
    }
}
