package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import java.util.Arrays;

/** The bars at which a whole block fits into its stretch of history, numbered from 0. */
final class BlockStarts {

    private final int count;
    private final int[] firstOfStretch;
    private final int[] before;

    private BlockStarts(int count, int[] firstOfStretch, int[] before) {
        this.count = count;
        this.firstOfStretch = firstOfStretch;
        this.before = before;
    }

    /** Lists the starts of blocks of a length; there may be none. */
    static BlockStarts of(BlockContext context, int length) {
        int stretches = context.stretches();
        int[] first = new int[stretches];
        int[] before = new int[stretches];
        int count = 0;
        int used = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int fitting = context.stretchEnd(stretch) - context.stretchStart(stretch) - length + 1;
            if (fitting > 0) {
                first[used] = context.stretchStart(stretch);
                before[used++] = count;
                count += fitting;
            }
        }
        return new BlockStarts(count, Arrays.copyOf(first, used), Arrays.copyOf(before, used));
    }

    int count() {
        return count;
    }

    int bar(int start) {
        if (before.length == 1) {
            return firstOfStretch[0] + start;
        }
        int found = Arrays.binarySearch(before, start);
        int stretch = found >= 0 ? found : -found - 2;
        return firstOfStretch[stretch] + start - before[stretch];
    }
}
