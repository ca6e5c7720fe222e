package io.synthmarket.core;

/**
 * One bar: open, high, low, close and, where the market reports it, volume.
 *
 * <p><b>Units</b>: prices in the quote currency of the history; volume in whatever the history counts.
 *
 * <p><b>Edge cases</b>: a bar without volume carries {@link Double#NaN} there; ask {@link #hasVolume()}. The record
 * itself checks nothing: {@link BarSeries} checks every bar at its door, where index and time can be named.
 *
 * @param open first price of the bar
 * @param high highest price of the bar
 * @param low lowest price of the bar
 * @param close last price of the bar
 * @param volume traded amount, or NaN where there is none
 * @since 0.1.0
 */
public record Bar(double open, double high, double low, double close, double volume) {

    /**
     * Makes a bar of a market that reports no volume.
     *
     * @param open first price of the bar
     * @param high highest price of the bar
     * @param low lowest price of the bar
     * @param close last price of the bar
     * @return the bar, its volume NaN
     */
    public static Bar withoutVolume(double open, double high, double low, double close) {
        return new Bar(open, high, low, close, Double.NaN);
    }

    /**
     * Tells whether this bar carries a volume.
     *
     * @return false where the volume is NaN
     */
    public boolean hasVolume() {
        return !Double.isNaN(volume);
    }
}
