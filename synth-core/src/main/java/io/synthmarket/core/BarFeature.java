package io.synthmarket.core;

/**
 * A number that a bar is told by, as a column of a window.
 *
 * <p>C₋₁ is the close of the bar before; before a path's first bar it is {@link SyntheticPath#previousClose()}. Logs are natural.
 *
 * <p><b>Determinism</b>: logs are {@link StrictMath}'s, so bits are the same on every JVM.
 *
 * @see WindowSpec#features(BarFeature...)
 * @since 0.1.0
 */
public enum BarFeature {

    /** ln(C / C₋₁): the return of the bar. Equal to {@link #LOG_GAP} + {@link #LOG_BODY} up to rounding. */
    LOG_RETURN {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            double before = previousClose;
            for (int bar = 0; bar < to; bar++) {
                double close = bars.close(bar);
                column[bar] = StrictMath.log(close / before);
                before = close;
            }
        }
    },

    /** O: the open, in the quote currency. */
    OPEN {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = bars.open(bar);
            }
        }
    },

    /** H: the high, in the quote currency. */
    HIGH {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = bars.high(bar);
            }
        }
    },

    /** L: the low, in the quote currency. */
    LOW {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = bars.low(bar);
            }
        }
    },

    /** C: the close, in the quote currency. */
    CLOSE {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            bars.copyCloseInto(0, to, column);
        }
    },

    /** V: the volume, in whatever the history counts. */
    VOLUME {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            bars.copyVolumeInto(0, to, column);
        }
    },

    /** ln(O / C₋₁): the gap between the close before and the open. */
    LOG_GAP {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            double before = previousClose;
            for (int bar = 0; bar < to; bar++) {
                column[bar] = StrictMath.log(bars.open(bar) / before);
                before = bars.close(bar);
            }
        }
    },

    /** ln(C / O): the body of the candle, positive where the bar closes above its open. */
    LOG_BODY {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = StrictMath.log(bars.close(bar) / bars.open(bar));
            }
        }
    },

    /** ln(H / max(O, C)): the upper wick of the candle, at least 0. */
    LOG_UPPER_WICK {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = StrictMath.log(bars.high(bar) / Math.max(bars.open(bar), bars.close(bar)));
            }
        }
    },

    /** ln(min(O, C) / L): the lower wick of the candle, at least 0. */
    LOG_LOWER_WICK {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            for (int bar = 0; bar < to; bar++) {
                column[bar] = StrictMath.log(Math.min(bars.open(bar), bars.close(bar)) / bars.low(bar));
            }
        }
    },

    /** ln(1 + V): the log of the volume, which is 0 where nothing was traded. */
    LOG1P_VOLUME {
        @Override
        void copy(BarView bars, double previousClose, int to, double[] column) {
            bars.copyVolumeInto(0, to, column);
            for (int bar = 0; bar < to; bar++) {
                column[bar] = StrictMath.log1p(column[bar]);
            }
        }
    };

    /** Writes the feature of the bars 0 … to − 1 to the head of a column. */
    abstract void copy(BarView bars, double previousClose, int to, double[] column);

    boolean needsVolume() {
        return this == VOLUME || this == LOG1P_VOLUME;
    }
}
