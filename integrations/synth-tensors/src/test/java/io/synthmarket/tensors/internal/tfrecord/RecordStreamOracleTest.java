package io.synthmarket.tensors.internal.tfrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * Records as TensorFlow wrote them, published with the tests of Apache Beam ({@code tfrecordio_test.py}):
 *
 * <pre>{@code
 * writer = tf.python_io.TFRecordWriter('/tmp/python_foo.tfrecord')
 * writer.write('foo')
 * writer.close()
 * }</pre>
 *
 * <p>and checksums of RFC 3720, appendix B.4.
 */
class RecordStreamOracleTest {

    private static final int BYTES = 32;

    private static byte[] written(byte[]... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordStream stream = new RecordStream(out);
        for (byte[] record : records) {
            stream.write(record, record.length);
        }
        stream.flush();
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertChecksum(byte[] data, int published) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(written(data)).order(ByteOrder.LITTLE_ENDIAN);
        int masked = file.getInt(Long.BYTES + Integer.BYTES + data.length);
        assertThat(masked).isEqualTo(((published >>> 15) | (published << 17)) + 0xa282ead8);
    }

    @Test
    void write_oneRecord_makesTheBytesOfTensorFlow() throws IOException {
        assertThat(written(text("foo"))).isEqualTo(Base64.getDecoder().decode("AwAAAAAAAACwmUkOZm9vYYq+/g=="));
    }

    @Test
    void write_twoRecords_makesTheBytesOfTensorFlow() throws IOException {
        assertThat(written(text("foo"), text("bar")))
                .isEqualTo(Base64.getDecoder().decode("AwAAAAAAAACwmUkOZm9vYYq+/gMAAAAAAAAAsJlJDmJhckYA5cg="));
    }

    @Test
    void write_zeros_haveThePublishedChecksum() throws IOException {
        assertChecksum(new byte[BYTES], 0x8a9136aa);
    }

    @Test
    void write_ones_haveThePublishedChecksum() throws IOException {
        byte[] ones = new byte[BYTES];
        Arrays.fill(ones, (byte) 0xff);
        assertChecksum(ones, 0x62a8ab43);
    }

    @Test
    void write_ascendingBytes_haveThePublishedChecksum() throws IOException {
        byte[] ascending = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            ascending[i] = (byte) i;
        }
        assertChecksum(ascending, 0x46dd794e);
    }

    @Test
    void write_partOfAnArray_countsThatPartOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordStream stream = new RecordStream(out);
        stream.write(text("foobar"), 3);
        stream.flush();

        assertThat(out.toByteArray()).isEqualTo(written(text("foo")));
    }
}
