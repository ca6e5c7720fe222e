package io.synthmarket.tensors.internal.tfrecord;

import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A record per window, with a list of floats per feature.
 *
 * <p><b>Source</b>: TensorFlow, {@code tensorflow/core/example/example.proto}, message {@code Example}.
 */
public final class ExampleOutput implements TensorOutput {

    private static final int FEATURES = 1;

    private final RecordStream records;
    private final TensorShape shape;
    private final List<byte[]> keys;
    private final Features features = new Features();
    private final Message example = new Message();

    /** Begins a file. */
    public ExampleOutput(RecordStream records, TensorShape shape) {
        this.records = records;
        this.shape = shape;
        this.keys = shape.featureNames().stream().map(Features::utf8).toList();
    }

    @Override
    public void add(int path, Optional<String> name, byte[] values, int from, int length) throws IOException {
        int step = keys.size() * Float.BYTES;
        int windows = length / shape.bytesPerWindow();
        for (int window = 0; window < windows; window++) {
            int at = from + window * shape.bytesPerWindow();
            features.clear();
            for (int feature = 0; feature < keys.size(); feature++) {
                features.floats(
                        keys.get(feature),
                        values,
                        at + feature * Float.BYTES,
                        shape.spec().bars(),
                        step);
            }
            features.window(shape, path, name, window);
            example.clear().message(FEATURES, features.message());
            records.write(example.bytes(), example.length());
        }
    }

    @Override
    public void finish() throws IOException {
        records.flush();
    }

    @Override
    public void close() {}
}
