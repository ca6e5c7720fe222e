package io.synthmarket.io.internal.csv.number;

/**
 * Writes fractional numbers of the size of prices as the shortest decimal that reads back as the same number, the nearest of
 * these, and of two as near the one whose last digit is even.
 *
 * <p><b>Definition</b>: let the number be m 2^e with 2^52 &lt; m &lt; 2^53, and k the least with 10^-k &lt;= 2^e. Decimals between
 * (2m - 1) 2^(e-1) and (2m + 1) 2^(e-1) read back as the number. That interval is longer than one unit 10^-k and shorter than
 * ten, so it holds at most one multiple of ten units, and if it does, that is the shortest decimal; else none is shorter than
 * the multiple of one unit nearest to the number. Neither end is a multiple, for (2m ± 1) 5^k is odd and e + k &lt; 1. In units
 * of 10^-k everything is a whole number over 2^(1-e-k): (2m ± 1) 5^k takes at most 113 bits, so nothing is ever rounded.
 *
 * <p><b>Source</b>: Raffaello Giulietti, The Schubfach way to render doubles, 2020, published online, for the choice of k.
 * Deviation: that works for all numbers, with rounded powers of ten of 126 bits; this for a range in which powers are exact.
 */
final class ShortestDecimal {

    /** The smallest number that is written without an exponent. */
    private static final double LEAST = 1e-9;

    private static final double MOST = 1L << 53;
    private static final int FRACTION_BITS = 52;
    private static final int BIAS = 1_075;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;

    /** log10(2) times 2^20, precise enough to tell the powers of ten from those of two down to 2^-1650. */
    private static final int LOG_OF_TWO = 315_653;

    private static final int LOG_BITS = 20;
    private static final long[] POWERS_OF_FIVE = powersOfFive();

    /** Digits that are written at a time behind the point. */
    private static final int PLACES = 16;

    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** Below this, eight places make at most fifteen digits, and no two such decimals read as the same number. */
    private static final double MOST_OF_EIGHT_PLACES = 1e7;

    private ShortestDecimal() {}

    private static long[] powersOfFive() {
        long[] powers = new long[28];
        powers[0] = 1;
        for (int power = 1; power < powers.length; power++) {
            powers[power] = 5 * powers[power - 1];
        }
        return powers;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[PLACES + 1];
        powers[0] = 1;
        for (int power = 1; power < powers.length; power++) {
            powers[power] = 10 * powers[power - 1];
        }
        return powers;
    }

    /**
     * Tells whether a number is one that can be written: from 1e-9 to 2^53, not whole, and no power of two, whose neighbour
     * below is nearer than the one above.
     */
    static boolean covers(double number) {
        return number >= LEAST
                && number < MOST
                && number != (long) number
                && (Double.doubleToRawLongBits(number) & FRACTION) != 0;
    }

    /**
     * Writes a number that is covered.
     *
     * @return where it ends
     */
    static int put(double number, byte[] target, int from) {
        long whole = (long) number;
        int at = Digits.putWhole(whole, target, from);
        target[at++] = '.';
        if (number < MOST_OF_EIGHT_PLACES) {
            long units = (long) (number * Digits.EIGHT_DIGITS + 0.5);
            if ((double) units / Digits.EIGHT_DIGITS == number) {
                return putEightPlaces((int) (units - whole * Digits.EIGHT_DIGITS), target, at);
            }
        }
        long bits = Double.doubleToRawLongBits(number);
        int exponent = (int) (bits >>> FRACTION_BITS) - BIAS;
        int places = ((-exponent * LOG_OF_TWO) >> LOG_BITS) + 1;
        long power = POWERS_OF_FIVE[places];
        long units = units(((bits & FRACTION) | (FRACTION + 1)) << 1, power, 1 - exponent - places);
        return putFraction(units - whole * (power << places), places, target, at);
    }

    /** Finds the decimal, in units, of twice a mantissa times a power of five that has so many bits behind the point. */
    private static long units(long doubled, long power, int bits) {
        long high = Math.multiplyHigh(doubled, power);
        long low = doubled * power;
        long below = low - power;
        long above = low + power;
        long last = shifted(high + (Long.compareUnsigned(above, low) < 0 ? 1 : 0), above, bits);
        long before = shifted(high - (Long.compareUnsigned(below, low) > 0 ? 1 : 0), below, bits);
        long tens = last / 10 * 10;
        if (tens > before) {
            return tens;
        }
        long floor = shifted(high, low, bits);
        long rest = low & ((1L << bits) - 1);
        return floor + ((rest + (1L << (bits - 1)) - 1 + (floor & 1)) >>> bits);
    }

    private static long shifted(long high, long low, int bits) {
        return (high << -bits) | (low >>> bits);
    }

    private static int putEightPlaces(int units, byte[] target, int at) {
        long digits = Digits.split(units);
        Digits.putEight(digits, target, at);
        return at + PLACES / 2 - Digits.trailingZeros(digits);
    }

    /** Writes the digits behind the point; where there are more places than digits at a time, the number is below 1. */
    private static int putFraction(long units, int places, byte[] target, int from) {
        int at = from;
        long digits = units;
        if (places <= PLACES) {
            digits *= POWERS_OF_TEN[PLACES - places];
        } else {
            long first = units / POWERS_OF_TEN[PLACES];
            digits -= first * POWERS_OF_TEN[PLACES];
            for (int zeros = places - PLACES - 1; zeros > 0; zeros--) {
                target[at++] = '0';
            }
            target[at++] = (byte) ('0' + first);
        }
        long high = digits / Digits.EIGHT_DIGITS;
        long upper = Digits.split((int) high);
        long lower = Digits.split((int) (digits - high * Digits.EIGHT_DIGITS));
        Digits.putEight(upper, target, at);
        Digits.putEight(lower, target, at + PLACES / 2);
        int zeros = Digits.trailingZeros(lower);
        return at + PLACES - (zeros < PLACES / 2 ? zeros : zeros + Digits.trailingZeros(upper));
    }
}
