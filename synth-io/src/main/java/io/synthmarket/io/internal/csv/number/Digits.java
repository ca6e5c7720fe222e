package io.synthmarket.io.internal.csv.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal digits as ASCII, eight at a time: they stand in the bytes of one {@code long}, the first in the lowest.
 *
 * <p>Every put may touch seven bytes behind what it writes, so that much room must be there.
 */
public final class Digits {

    /** The least number of nine digits. */
    static final long EIGHT_DIGITS = 100_000_000L;

    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] PAIRS = pairs();
    private static final long ZEROS = 0x3030303030303030L;
    private static final int FOUR_DIGITS = 10_000;
    private static final int EIGHT = 8;
    private static final int BITS = 3;

    private Digits() {}

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int number = 0; number < 100; number++) {
            pairs[2 * number] = (byte) ('0' + number / 10);
            pairs[2 * number + 1] = (byte) ('0' + number % 10);
        }
        return pairs;
    }

    /**
     * Splits a number below 10^8 into its eight digits.
     *
     * <p>Two numbers of four digits are split into four of two and these into eight of one, all in lanes of one word; the
     * divisions by 100 and 10 are multiplications by 10486 / 2^20 and 103 / 2^10, exact for dividends below 10^4 and 10^2.
     */
    static long split(int number) {
        long fours = number / FOUR_DIGITS + ((long) (number % FOUR_DIGITS) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL;
        long twos = hundreds + ((fours - 100 * hundreds) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL;
        return tens + ((twos - 10 * tens) << 8);
    }

    /** Tells how many zeros digits end with, 8 if all are. */
    static int trailingZeros(long digits) {
        return Long.numberOfLeadingZeros(digits) >>> BITS;
    }

    /** Writes all eight digits. */
    static void putEight(long digits, byte[] target, int at) {
        BYTES.set(target, at, digits + ZEROS);
    }

    /** Writes a number below 100 as two digits and returns where they end. */
    public static int putTwo(int number, byte[] target, int at) {
        target[at] = PAIRS[2 * number];
        target[at + 1] = PAIRS[2 * number + 1];
        return at + 2;
    }

    /** Writes a whole number below 10^16 and returns where it ends. */
    static int putWhole(long number, byte[] target, int at) {
        if (number < EIGHT_DIGITS) {
            return putLeading((int) number, target, at);
        }
        long high = number / EIGHT_DIGITS;
        int end = putLeading((int) high, target, at);
        putEight(split((int) (number - high * EIGHT_DIGITS)), target, end);
        return end + EIGHT;
    }

    /** Writes a number below 10^8 without the zeros in front of it. */
    private static int putLeading(int number, byte[] target, int at) {
        long digits = split(number);
        int zeros = Math.min(Long.numberOfTrailingZeros(digits) >>> BITS, EIGHT - 1);
        putEight(digits >>> (zeros << BITS), target, at);
        return at + EIGHT - zeros;
    }
}
