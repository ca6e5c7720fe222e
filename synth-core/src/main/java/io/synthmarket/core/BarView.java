package io.synthmarket.core;

/**
 * Bars to be read and not to be kept: what a {@link Judge} is shown.
 *
 * <p>A {@link BarSeries} is a view of itself for good. A candidate under judgement is a view of working memory that the
 * next candidate overwrites, so a judge copies what it wants to keep. Closes and volumes of a candidate stand ready;
 * opens, highs and lows are built when first asked for, so a judge that needs none costs none.
 *
 * <p><b>Shape</b>: bars are numbered 0 … {@link #size()} − 1.
 *
 * <p><b>Threads</b>: read from the thread that it was handed to.
 *
 * @since 0.1.0
 */
public sealed interface BarView permits BarSeries, Candidate {

    /**
     * Tells how many bars there are.
     *
     * @return the number of bars, at least 1
     */
    int size();

    /**
     * Tells whether bars carry volume; either all do or none does.
     *
     * @return true where {@link #volume(int)} may be asked
     */
    boolean hasVolume();

    /**
     * Reads an open.
     *
     * @param bar number of the bar
     * @return its first price, positive and finite
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    double open(int bar);

    /**
     * Reads a high.
     *
     * @param bar number of the bar
     * @return its highest price, at least open and close
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    double high(int bar);

    /**
     * Reads a low.
     *
     * @param bar number of the bar
     * @return its lowest price, positive and at most open and close
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    double low(int bar);

    /**
     * Reads a close.
     *
     * @param bar number of the bar
     * @return its last price, positive and finite
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    double close(int bar);

    /**
     * Reads a volume.
     *
     * @param bar number of the bar
     * @return its volume, finite and at least 0
     * @throws IndexOutOfBoundsException if there is no such bar
     * @throws IllegalStateException if there is no volume
     */
    double volume(int bar);

    /**
     * Copies closes to the head of an array.
     *
     * @param from number of the first bar
     * @param to number after the last bar
     * @param target where to; at least {@code to − from} long
     * @throws IndexOutOfBoundsException if the bars or the array end before
     */
    void copyCloseInto(int from, int to, double[] target);

    /**
     * Copies volumes to the head of an array.
     *
     * @param from number of the first bar
     * @param to number after the last bar
     * @param target where to; at least {@code to − from} long
     * @throws IndexOutOfBoundsException if the bars or the array end before
     * @throws IllegalStateException if there is no volume
     */
    void copyVolumeInto(int from, int to, double[] target);
}
