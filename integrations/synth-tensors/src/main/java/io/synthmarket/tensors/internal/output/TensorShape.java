package io.synthmarket.tensors.internal.output;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a file of windows before its first number.
 *
 * @param paths how many paths there will be
 * @param windows how many windows the first of them has
 * @param firstBar which bar of a path its first window begins at
 * @param spec how windows are cut
 * @param precision how wide numbers are
 * @param recipe what makes the paths again
 */
public record TensorShape(
        int paths, int windows, int firstBar, WindowSpec spec, Precision precision, Optional<Recipe> recipe) {

    /** Returns the lengths of the axes: path, window, bar, feature. */
    public long[] axes() {
        return new long[] {paths, windows, spec.bars(), spec.features().size()};
    }

    /** Tells how many bytes a number takes. */
    public int width() {
        return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    /** Tells how many bytes a window takes. */
    public int bytesPerWindow() {
        return spec.bars() * spec.features().size() * width();
    }

    /** Names the features, as files do. */
    public List<String> featureNames() {
        return spec.features().stream()
                .map(feature -> feature.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Tells which bar of a path a window begins at. */
    public long firstBar(int window) {
        return firstBar + (long) window * spec.stride();
    }
}
