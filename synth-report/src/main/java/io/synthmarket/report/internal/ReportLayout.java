package io.synthmarket.report.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which bars of paths and of history a report draws, and where: bar 0 of a path on the second of history, since that is where its first
 * return goes out from the first close, or after the last where paths go on from there.
 */
public final class ReportLayout {

    /** All candles of a page together, which keeps it below two megabytes. */
    private static final int CANDLES = 40_000;

    private static final int MOST_CANDLES = 4_000;
    private static final int FEWEST_CANDLES = 60;
    private static final int POINTS = 400;
    private static final int CLOSE_UP = 120;
    private static final int FEWEST_FOR_CLOSE_UP = 150;
    private static final long[] NONE = {};

    private final BarSeries history;
    private final boolean continuing;
    private final Thinning candles;
    private final Thinning points;

    /** How many bars of history are drawn before the first of a path. */
    private final int lead;

    public ReportLayout(PathSet paths, BarSeries history, int drawn) {
        this.history = history;
        continuing = paths.recipe().continuing();
        int each = Math.max(FEWEST_CANDLES, Math.min(MOST_CANDLES, CANDLES / (drawn + 1)));
        candles = Thinning.of(paths.pathLength(), each);
        points = candles.widened(POINTS);
        int wanted = (int) Math.min(history.size() - 1L, 2L * paths.pathLength());
        lead = continuing ? wanted - wanted % points.width() : 0;
    }

    /** Returns the history whose bars are drawn. */
    public BarSeries history() {
        return history;
    }

    /** Tells which bars of a path make a candle. */
    public Thinning candles() {
        return candles;
    }

    /** Returns the closes of a path at the edges of the picture's points. */
    public double[] closes(BarSeries path) {
        double[] closes = new double[points.count()];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = path.close(points.to(i) - 1);
        }
        return closes;
    }

    /** Returns the candles of history: those before the paths, or those at the same place. */
    public ThinBars historyBars() {
        return ThinBars.of(history, firstOfHistory(), new Thinning(historySize(), candles.width()));
    }

    private int firstOfHistory() {
        return continuing ? history.size() - lead : Math.min(1, history.size() - 1);
    }

    private int historySize() {
        return continuing ? lead : Math.max(1, Math.min(history.size() - 1, candles.bars()));
    }

    /** Returns the times of the last bars of all candles: the first, then steps; none where there are none. */
    public long[] times(BarSeries path) {
        if (!path.hasTimes() || !(lead == 0 || history.hasTimes())) {
            return NONE;
        }
        int before = lead / candles.width();
        long[] times = new long[before + candles.count()];
        for (int candle = 0; candle < before; candle++) {
            times[candle] = milliseconds(history.time(firstOfHistory() + (candle + 1) * candles.width() - 1));
        }
        for (int candle = 0; candle < candles.count(); candle++) {
            times[before + candle] = milliseconds(path.time(candles.to(candle) - 1));
        }
        return steps(times);
    }

    /** Returns the bars of a path that are shown close up, the last; empty where the path is hardly longer. */
    public Optional<ThinBars> closeUp(BarSeries path) {
        return closeUpBars() == 0
                ? Optional.empty()
                : Optional.of(ThinBars.of(path, candles.bars() - closeUpBars(), new Thinning(closeUpBars(), 1)));
    }

    /** Returns the times of the bars that are shown close up. */
    public long[] closeUpTimes(BarSeries path) {
        return times(path, candles.bars() - closeUpBars(), candles.bars());
    }

    /** Writes the bars of history that are shown close up: those at the same place, or its last. */
    public void writeCloseUp(PageJson json, long[] timesOfPaths) {
        int bars = closeUpBars();
        if (bars > 0) {
            int to = continuing ? history.size() : Math.min(history.size(), candles.bars() + 1);
            int from = Math.max(0, to - bars);
            json.object("closeUp").integer("bars", bars).integer("historyFrom", from);
            json.integers("times", timesOfPaths).integers("historyTimes", times(history, from, to));
            json.object("history");
            ThinBars.of(history, from, new Thinning(to - from, 1)).writeTo(json);
            json.endObject().endObject();
        }
    }

    private int closeUpBars() {
        return candles.bars() < FEWEST_FOR_CLOSE_UP ? 0 : CLOSE_UP;
    }

    private static long[] times(BarSeries series, int from, int to) {
        if (!series.hasTimes()) {
            return NONE;
        }
        long[] times = new long[to - from];
        for (int i = 0; i < times.length; i++) {
            times[i] = milliseconds(series.time(from + i));
        }
        return steps(times);
    }

    private static long[] steps(long[] times) {
        for (int i = times.length - 1; i > 0; i--) {
            times[i] -= times[i - 1];
        }
        return times;
    }

    /** Writes how bars were put together, and the times of the candles in milliseconds since 1970. */
    public void writeTo(PageJson json, long[] times) {
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

    private static long milliseconds(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
