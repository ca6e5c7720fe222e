package io.synthmarket.tensors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.synthmarket.core.PathWindows;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.example.Example;
import org.tensorflow.example.Feature;
import org.tensorflow.example.FeatureList;
import org.tensorflow.example.Features;
import org.tensorflow.example.SequenceExample;

/** Records as the classes read them that TensorFlow publishes of its schema (org.tensorflow:proto 1.15.0). */
class TensorFlowTest {

    private static final List<String> FEATURES = List.of("log_return", "log1p_volume", "close");
    private static final int BARS = 16;

    private final PathWindows windows = Batches.paths(3).windows(Batches.SPEC);

    /** The values of a feature in a window, the windows of all paths counted through. */
    private List<Float> expected(int window, int feature) {
        float[] values = Batches.floats(windows);
        return IntStream.range(0, BARS)
                .mapToObj(bar -> values[(window * BARS + bar) * FEATURES.size() + feature])
                .toList();
    }

    private static long number(Features features, String key) {
        return features.getFeatureOrThrow(key).getInt64List().getValue(0);
    }

    @Test
    void example_decoded_holdsAWindow() throws Exception {
        List<byte[]> records = TfRecords.records(Batches.written(TensorWriter.examples(), windows));

        assertThat(records).hasSize(3 * 7);
        for (int i = 0; i < records.size(); i++) {
            Features features = Example.parseFrom(records.get(i)).getFeatures();
            for (int feature = 0; feature < FEATURES.size(); feature++) {
                assertThat(features.getFeatureOrThrow(FEATURES.get(feature))
                                .getFloatList()
                                .getValueList())
                        .isEqualTo(expected(i, feature));
            }
            assertThat(features.getFeatureMap())
                    .containsOnlyKeys("log_return", "log1p_volume", "close", "path", "window", "first_bar", "bars");
            assertThat(number(features, "path")).isEqualTo(i / 7);
            assertThat(number(features, "window")).isEqualTo(i % 7);
            assertThat(number(features, "first_bar")).isEqualTo(i % 7 * 10L);
            assertThat(number(features, "bars")).isEqualTo(BARS);
        }
    }

    @Test
    void sequenceExample_decoded_holdsAWindow() throws Exception {
        List<byte[]> records = TfRecords.records(Batches.written(TensorWriter.sequenceExamples(), windows));

        assertThat(records).hasSize(3 * 7);
        for (int i = 0; i < records.size(); i++) {
            SequenceExample example = SequenceExample.parseFrom(records.get(i));
            assertThat(example.getFeatureLists().getFeatureListMap()).containsOnlyKeys(FEATURES);
            for (int feature = 0; feature < FEATURES.size(); feature++) {
                FeatureList list = example.getFeatureLists().getFeatureListOrThrow(FEATURES.get(feature));
                assertThat(list.getFeatureList())
                        .extracting(bar -> bar.getFloatList().getValueList())
                        .isEqualTo(expected(i, feature).stream().map(List::of).toList());
            }
            assertThat(number(example.getContext(), "path")).isEqualTo(i / 7);
            assertThat(number(example.getContext(), "first_bar")).isEqualTo(i % 7 * 10L);
        }
    }

    /** Nothing is left that the schema does not know, and nothing is written twice: encoded again it is as long as before. */
    @Test
    void records_encodedAgain_areAsLong() throws Exception {
        for (byte[] record : TfRecords.records(Batches.written(TensorWriter.examples(), windows))) {
            Example example = Example.parseFrom(record);
            assertThat(example.getUnknownFields().asMap()).isEmpty();
            assertThat(example.getSerializedSize()).isEqualTo(record.length);
        }
        for (byte[] record : TfRecords.records(Batches.written(TensorWriter.sequenceExamples(), windows))) {
            SequenceExample example = SequenceExample.parseFrom(record);
            assertThat(example.getUnknownFields().asMap()).isEmpty();
            assertThat(example.getSerializedSize()).isEqualTo(record.length);
        }
    }

    @Test
    void records_ofFilesThatAreThere_tellTheirNamesAndMayDifferInLength() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchOutline outline = BatchOutline.of(2).windows(Batches.SPEC);
        try (BatchWriter writer = BatchFormat.named("tfrecord").open(out, outline)) {
            writer.add(BatchSeries.of(0, "größer.csv", windows.paths().path(0).series()));
            writer.add(BatchSeries.of(
                    300, "b.csv", windows.paths().path(1).series().slice(0, 30)));
            writer.commit();
        }

        List<byte[]> records = TfRecords.records(out.toByteArray());
        assertThat(records).hasSize(7 + 2);
        Features last = Example.parseFrom(records.get(8)).getFeatures();
        assertThat(number(last, "path")).isEqualTo(300);
        assertThat(number(last, "first_bar")).isEqualTo(11);
        Feature name = Example.parseFrom(records.get(0)).getFeatures().getFeatureOrThrow("name");
        assertThat(name.getBytesList().getValueList()).isEqualTo(Arrays.asList(ByteString.copyFromUtf8("größer.csv")));
    }
}
