package io.synthmarket.io.internal.csv.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Line feeds among the bytes of a text in ASCII or UTF-8, looked for in eight bytes at a time. */
final class LineFeeds {

    /** Stands for a count where a zero is among the bytes. */
    static final int NOT_TEXT = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

    private LineFeeds() {}

    /** Counts the line feeds, {@link #NOT_TEXT} where a zero is among the bytes. */
    static int count(byte[] octets, int from, int to) {
        int count = 0;
        long zeros = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONGS.get(octets, at);
            count += Long.bitCount(zeros(eight ^ LINE_FEEDS));
            zeros |= zeros(eight);
        }
        for (; at < to; at++) {
            count += octets[at] == '\n' ? 1 : 0;
            zeros |= octets[at] == 0 ? 1 : 0;
        }
        return zeros == 0 ? count : NOT_TEXT;
    }

    /** Sets the highest bit of each byte that is zero, and no other bit; no carry leaves its byte. */
    private static long zeros(long eight) {
        return ~(((eight & LOW_BITS) + LOW_BITS) | eight | LOW_BITS);
    }
}
