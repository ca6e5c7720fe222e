package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.LengthBasis;
import io.synthmarket.core.internal.series.Decimal;
import io.synthmarket.core.internal.series.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long blocks are: as stated, or as history asks for.
 *
 * @param stated bars of a block, NaN where history decides
 * @param basis what an automatic length is computed on, null where the length is stated or goes by the number of returns alone
 */
public record BlockRule(double stated, @Nullable LengthBasis basis) {

    private static final double SHORTEST_PERMUTED = 5;
    private static final double PERMUTED_ROOTS = .75;

    /**
     * States a length in whole bars.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static BlockRule fixed(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("block length must be at least 1 bar but was " + length);
        }
        return new BlockRule(length, null);
    }

    /**
     * States a mean length.
     *
     * @throws IllegalArgumentException if it is below 1 or not finite
     */
    public static BlockRule mean(double length) {
        if (!(length >= 1 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean block length must be at least 1 bar and finite but was " + length);
        }
        return new BlockRule(length, null);
    }

    /** Leaves the length to the autocovariances of history. */
    public static BlockRule automatic(LengthBasis basis) {
        return new BlockRule(Double.NaN, basis);
    }

    /** Leaves the length to the number of returns. */
    public static BlockRule byDefault() {
        return new BlockRule(Double.NaN, null);
    }

    /** Names a law with this rule: the law's own name, and in brackets what differs from its default. */
    String name(String law) {
        if (!Double.isNaN(stated)) {
            return law + "(" + Decimal.shortest(stated) + ")";
        }
        return basis == null || basis == LengthBasis.ABSOLUTE_RETURNS ? law : law + "(" + Word.of(basis) + ")";
    }

    /** Reads the bracket of a name of a law with whole or mean lengths. */
    static Optional<BlockRule> parse(String bracket, boolean whole) {
        for (LengthBasis basis : LengthBasis.values()) {
            if (bracket.equals(Word.of(basis))) {
                return Optional.of(automatic(basis));
            }
        }
        try {
            return Optional.of(whole ? fixed(Integer.parseInt(bracket)) : mean(Double.parseDouble(bracket)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Decides the length of circular and moving blocks, in whole bars. */
    int circularLength(BlockContext context) {
        return Double.isNaN(stated)
                ? clamp((int) Math.rint(automatic(context).circular()), context)
                : (int) within(stated, context);
    }

    /** Decides the mean length of geometric blocks. */
    double stationaryLength(BlockContext context) {
        return Double.isNaN(stated)
                ? Math.max(1, Math.min(automatic(context).stationary(), context.returns()))
                : within(stated, context);
    }

    /** Decides the mean length of the pieces of a permutation. */
    int permutedLength(BlockContext context) {
        return Double.isNaN(stated)
                ? clamp(
                        (int) Math.max(SHORTEST_PERMUTED, Math.rint(PERMUTED_ROOTS * Math.sqrt(context.returns()))),
                        context)
                : (int) within(stated, context);
    }

    private BlockLength automatic(BlockContext context) {
        if (basis == null) {
            throw new IllegalStateException("a law with replacement must have a basis for its automatic length");
        }
        return BlockLength.of(context.history(), basis);
    }

    private static int clamp(int length, BlockContext context) {
        return Math.max(1, Math.min(length, context.returns()));
    }

    private static double within(double length, BlockContext context) {
        if (length > context.returns()) {
            throw new IllegalArgumentException("block length must be in [1, " + context.returns() + "] bars but was "
                    + Decimal.shortest(length) + " (history has " + context.returns() + " returns)");
        }
        return length;
    }
}
