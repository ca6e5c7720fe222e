package io.synthmarket.tensors;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.PathWindows;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small batch of paths, and its windows. */
final class Batches {

    static final WindowSpec SPEC =
            WindowSpec.of(16).stride(10).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME, BarFeature.CLOSE);

    private Batches() {}

    static PathSet paths(int count) {
        return Synth.from(Samples.sp500Daily().slice(0, 80)).unscored().seed(42).generate(count);
    }

    static byte[] written(TensorWriter writer, PathWindows windows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(windows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static float[] floats(PathWindows windows) {
        int paths = windows.paths().size();
        float[] values = new float[windows.size(paths)];
        windows.fill(0, paths, values, 0);
        return values;
    }

    static double[] doubles(PathWindows windows) {
        int paths = windows.paths().size();
        double[] values = new double[windows.size(paths)];
        windows.fill(0, paths, values, 0);
        return values;
    }
}
