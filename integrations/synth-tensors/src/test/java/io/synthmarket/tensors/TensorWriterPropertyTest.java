package io.synthmarket.tensors;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.PathWindows;
import io.synthmarket.core.WindowSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.tensorflow.example.Example;
import org.tensorflow.example.Features;

class TensorWriterPropertyTest {

    private static final int PATHS = 3;
    private static final PathSet BATCH = Batches.paths(PATHS);

    private static PathWindows windows(int bars, int stride, int limit, Set<BarFeature> features) {
        return BATCH.windows(new WindowSpec(bars, stride, limit, List.copyOf(features)));
    }

    @Property(tries = 200)
    void npy_ofAnyWindows_endsWithTheValuesOfThePathWindows(
            @ForAll @IntRange(min = 1, max = 79) int bars,
            @ForAll @IntRange(min = 1, max = 90) int stride,
            @ForAll @IntRange(min = 1, max = 90) int limit,
            @ForAll @NotEmpty Set<BarFeature> features) {
        PathWindows windows = windows(bars, stride, limit, features);
        float[] expected = Batches.floats(windows);

        byte[] file = Batches.written(TensorWriter.npy(), windows);

        int header = file.length - Float.BYTES * expected.length;
        float[] values = new float[expected.length];
        ByteBuffer.wrap(file, header, file.length - header)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        assertThat(values).containsExactly(expected);
        assertThat(header % 64).isZero();
    }

    @Property(tries = 50)
    void examples_ofAnyWindows_holdTheValuesOfThePathWindows(
            @ForAll @IntRange(min = 1, max = 79) int bars,
            @ForAll @IntRange(min = 1, max = 90) int stride,
            @ForAll @NotEmpty Set<BarFeature> features)
            throws Exception {
        PathWindows windows = windows(bars, stride, Integer.MAX_VALUE, features);
        float[] expected = Batches.floats(windows);

        List<Float> values = new ArrayList<>();
        for (byte[] record : TfRecords.records(Batches.written(TensorWriter.examples(), windows))) {
            Features read = Example.parseFrom(record).getFeatures();
            for (int bar = 0; bar < bars; bar++) {
                for (BarFeature feature : windows.spec().features()) {
                    values.add(read.getFeatureOrThrow(feature.name().toLowerCase(Locale.ROOT))
                            .getFloatList()
                            .getValue(bar));
                }
            }
        }

        assertThat(values).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(values.get(i)).isEqualTo(expected[i]);
        }
    }
}
