package io.synthmarket.tensors.internal.tfrecord;

import io.synthmarket.tensors.internal.output.TensorShape;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The message {@code Features} under way: lists of numbers or bytes by their names.
 *
 * <p><b>Source</b>: TensorFlow, {@code tensorflow/core/example/feature.proto}.
 */
final class Features {

    /** {@code FloatList}, {@code Int64List} and {@code BytesList} have one field. */
    static final int VALUE = 1;

    private static final int BYTES_LIST = 1;
    private static final int FLOAT_LIST = 2;
    private static final int INT64_LIST = 3;

    /** Maps are lists of messages of a key and a value. */
    private static final int MAP_ENTRY = 1;

    private static final int MAP_KEY = 1;
    private static final int MAP_VALUE = 2;

    private static final byte[] PATH = utf8("path");
    private static final byte[] WINDOW = utf8("window");
    private static final byte[] FIRST_BAR = utf8("first_bar");
    private static final byte[] BARS = utf8("bars");
    private static final byte[] NAME = utf8("name");

    private final Message map = new Message();
    private final Message entry = new Message();
    private final Message feature = new Message();
    private final Message list = new Message();

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Message message() {
        return map;
    }

    Features clear() {
        map.clear();
        return this;
    }

    /** Adds what is told of a window beside its numbers. */
    Features window(TensorShape shape, int path, Optional<String> name, int window) {
        number(PATH, path);
        number(WINDOW, window);
        number(FIRST_BAR, shape.firstBar(window));
        number(BARS, shape.spec().bars());
        name.ifPresent(known -> put(NAME, BYTES_LIST, list.clear().bytes(VALUE, utf8(known))));
        return this;
    }

    private void number(byte[] key, long number) {
        put(key, INT64_LIST, list.clear().packedNumber(VALUE, number));
    }

    /** Adds floats that lie some bytes apart. */
    void floats(byte[] key, byte[] values, int from, int count, int step) {
        list.clear();
        int to = list.delimited(VALUE, count * Float.BYTES);
        copyFloats(values, from, step, count, list.bytes(), to, Float.BYTES);
        put(key, FLOAT_LIST, list);
    }

    private void put(byte[] key, int kind, Message values) {
        feature.clear().message(kind, values);
        putEntry(map, entry, key, feature);
    }

    /** Adds a key and its value to a map. */
    static void putEntry(Message map, Message scratch, byte[] key, Message value) {
        map.message(MAP_ENTRY, scratch.clear().bytes(MAP_KEY, key).message(MAP_VALUE, value));
    }

    /** Copies floats as they are, little-endian on both sides. */
    static void copyFloats(byte[] values, int from, int step, int count, byte[] target, int to, int targetStep) {
        int read = from;
        int write = to;
        for (int i = 0; i < count; i++) {
            target[write] = values[read];
            target[write + 1] = values[read + 1];
            target[write + 2] = values[read + 2];
            target[write + 3] = values[read + 3];
            read += step;
            write += targetStep;
        }
    }
}
