package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;
import java.util.Arrays;

/**
 * The blocks of the stationary bootstrap, for a series that may have holes in it: starts uniform on all values, lengths
 * geometric, laid end to end until there are enough, the last one cut.
 *
 * <p>No block crosses a hole. Where a stretch between holes ends before the block does, the rest of the block goes on at the
 * start of a stretch, each equally likely. Without holes that is the usual circle, the first value following the last; and as
 * there, every value is equally likely at every position, which would not hold if blocks just ended with their stretch.
 *
 * <p><b>Source</b>: D. N. Politis and J. P. Romano, "The stationary bootstrap", Journal of the American Statistical Association
 * 89(428), 1994, doi:10.1080/01621459.1994.10476870; the rule for holes is our own.
 */
public final class StationaryBlocks {

    private final Geometric length;
    private final int[] stretchEnds;

    /**
     * Takes the mean length of a block and the numbers after the last value of each stretch, in order.
     *
     * @throws IllegalArgumentException if the mean is below 1, or there is no stretch or an empty one
     */
    public StationaryBlocks(double meanLength, int[] stretchEnds) {
        if (stretchEnds.length == 0) {
            throw new IllegalArgumentException("stretchEnds must hold at least one end but were empty");
        }
        int start = 0;
        for (int end : stretchEnds) {
            if (end <= start) {
                throw new IllegalArgumentException(
                        "stretchEnds must be positive and rising but were " + start + " and then " + end);
            }
            start = end;
        }
        this.length = new Geometric(meanLength);
        this.stretchEnds = stretchEnds.clone();
    }

    /** Lays out as many values as asked for, handing over one piece after another. */
    public void lay(RandomStream random, int values, Pieces pieces) {
        int left = values;
        while (left > 0) {
            int from = random.nextInt(stretchEnds[stretchEnds.length - 1]);
            int block = Math.min(length.next(random), left);
            left -= block;
            int stretch = stretchOf(from);
            int piece = Math.min(block, stretchEnds[stretch] - from);
            pieces.add(from, from + piece);
            for (block -= piece; block > 0; block -= piece) {
                stretch = stretchEnds.length == 1 ? 0 : random.nextInt(stretchEnds.length);
                from = stretch == 0 ? 0 : stretchEnds[stretch - 1];
                piece = Math.min(block, stretchEnds[stretch] - from);
                pieces.add(from, from + piece);
            }
        }
    }

    private int stretchOf(int value) {
        int found = Arrays.binarySearch(stretchEnds, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** What is done with a piece of the series: consecutive values of one stretch. */
    @FunctionalInterface
    public interface Pieces {

        /** Takes the values from one number up to, but not including, another. */
        void add(int from, int to);
    }
}
