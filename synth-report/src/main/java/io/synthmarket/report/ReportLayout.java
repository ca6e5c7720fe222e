package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.ThinBars;
import io.synthmarket.report.internal.Thinning;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Which bars of paths and of history a report draws, and where: bar 0 of a path on the second of history, since that is where its first
 * return goes out from the first close, or after the last where paths go on from there.
 */
final class ReportLayout {

    /** All candles of a page together, which keeps it below two megabytes. */
    private static final int CANDLES = 40_000;

    private static final int MOST_CANDLES = 4_000;
    private static final int FEWEST_CANDLES = 60;
    private static final int POINTS = 400;

    final BarSeries history;
    final boolean continuing;
    final Thinning candles;
    final Thinning points;

    /** How many bars of history are drawn before the first of a path. */
    final int lead;

    ReportLayout(PathSet paths, BarSeries history, int drawn) {
        this.history = history;
        continuing = paths.recipe().continuing();
        int each = Math.max(FEWEST_CANDLES, Math.min(MOST_CANDLES, CANDLES / (drawn + 1)));
        candles = Thinning.of(paths.pathLength(), each);
        points = candles.widened(POINTS);
        int wanted = (int) Math.min(history.size() - 1L, 2L * paths.pathLength());
        lead = continuing ? wanted - wanted % points.width() : 0;
    }

    /** Returns the closes of a path at the edges of the picture's points. */
    double[] closes(BarSeries path) {
        double[] closes = new double[points.count()];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = path.close(points.to(i) - 1);
        }
        return closes;
    }

    /** Returns the candles of history: those before the paths, or those at the same place. */
    ThinBars historyBars() {
        return ThinBars.of(history, firstOfHistory(), new Thinning(historySize(), candles.width()));
    }

    private int firstOfHistory() {
        return continuing ? history.size() - lead : Math.min(1, history.size() - 1);
    }

    private int historySize() {
        return continuing ? lead : Math.max(1, Math.min(history.size() - 1, candles.bars()));
    }

    /** Returns the part of history that is drawn with the paths, for what is told of them and it alike. */
    BarSeries comparable() {
        return continuing || candles.bars() >= history.size()
                ? history
                : history.slice(0, Math.max(1, candles.bars() + 1));
    }

    /** Returns the times of the last bars of all candles, in minutes since 1970: the first, then steps; none where there are none. */
    long[] times(BarSeries path) {
        if (!path.hasTimes() || !(lead == 0 || history.hasTimes())) {
            return new long[0];
        }
        int before = lead / candles.width();
        long[] times = new long[before + candles.count()];
        for (int candle = 0; candle < before; candle++) {
            times[candle] = minutes(history.time(firstOfHistory() + (candle + 1) * candles.width() - 1));
        }
        for (int candle = 0; candle < candles.count(); candle++) {
            times[before + candle] = minutes(path.time(candles.to(candle) - 1));
        }
        for (int i = times.length - 1; i > 0; i--) {
            times[i] -= times[i - 1];
        }
        return times;
    }

    /** Writes how bars were put together, and the times of the candles. */
    void writeTo(PageJson json, long[] times) {
        json.object("layout");
        json.integer("bars", candles.bars());
        json.integer("candle", candles.width());
        json.integer("point", points.width());
        json.integer("lead", lead);
        json.flag("continuing", continuing);
        json.number("start", history.close(continuing ? history.size() - 1 : 0));
        json.integers("times", times);
        json.endObject();
    }

    private static long minutes(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
