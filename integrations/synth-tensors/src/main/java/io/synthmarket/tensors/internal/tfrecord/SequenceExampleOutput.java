package io.synthmarket.tensors.internal.tfrecord;

import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A record per window, with a sequence per feature that holds a list of one float for each bar.
 *
 * <p><b>Source</b>: TensorFlow, {@code tensorflow/core/example/example.proto}, message {@code SequenceExample}.
 */
public final class SequenceExampleOutput implements TensorOutput {

    private static final int CONTEXT = 1;
    private static final int FEATURE_LISTS = 2;

    /** What comes before each float: FeatureList.feature (8 bytes), Feature.float_list (6), FloatList.value (4). */
    private static final byte[] STEP = {0x0a, 8, 0x12, 6, 0x0a, 4};

    private final RecordStream records;
    private final TensorShape shape;
    private final List<byte[]> keys;
    private final Features context = new Features();
    private final Message lists = new Message();
    private final Message list = new Message();
    private final Message scratch = new Message();
    private final Message example = new Message();

    /** Begins a file. */
    public SequenceExampleOutput(RecordStream records, TensorShape shape) {
        this.records = records;
        this.shape = shape;
        this.keys = shape.featureNames().stream().map(Features::utf8).toList();
    }

    @Override
    public void add(int path, Optional<String> name, byte[] values, int from, int length) throws IOException {
        int windows = length / shape.bytesPerWindow();
        for (int window = 0; window < windows; window++) {
            int at = from + window * shape.bytesPerWindow();
            lists.clear();
            for (int feature = 0; feature < keys.size(); feature++) {
                fillList(values, at + feature * Float.BYTES);
                Features.putEntry(lists, scratch, keys.get(feature), list);
            }
            example.clear()
                    .message(
                            CONTEXT,
                            context.clear().window(shape, path, name, window).message())
                    .message(FEATURE_LISTS, lists);
            records.write(example.bytes(), example.length());
        }
    }

    private void fillList(byte[] values, int from) {
        int bars = shape.spec().bars();
        int stepLength = STEP.length + Float.BYTES;
        int to = list.clear().grow(bars * stepLength);
        for (int bar = 0; bar < bars; bar++) {
            System.arraycopy(STEP, 0, list.bytes(), to + bar * stepLength, STEP.length);
        }
        Features.copyFloats(values, from, keys.size() * Float.BYTES, bars, list.bytes(), to + STEP.length, stepLength);
    }

    @Override
    public void finish() throws IOException {
        records.flush();
    }

    @Override
    public void close() {}
}
