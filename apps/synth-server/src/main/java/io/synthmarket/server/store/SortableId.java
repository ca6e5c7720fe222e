package io.synthmarket.server.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Draws names that nobody can guess and that sort by when they were drawn: ten digits of base 32 for the millisecond, sixteen by chance. */
public final class SortableId {

    /** Crockford's, in lower case. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Matches each that can be drawn. */
    public static final Pattern PATTERN = Pattern.compile("[0-9a-z]{26}");

    private static final int DIGITS_OF_TIME = 10;
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    /** Comes after each that can be drawn, by the order of characters and by that of every language, where signs come before letters. */
    static final String LAST = "z".repeat(LENGTH + 1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private SortableId() {}

    /** Draws one. */
    public static String draw(Clock clock) {
        return draw(clock, RANDOM);
    }

    /** Draws one of other chance, where it may be guessed, as of that which nobody can guess all threads wait for one another. */
    public static String draw(Clock clock, RandomGenerator random) {
        char[] text = new char[LENGTH];
        long millis = clock.millis();
        for (int i = DIGITS_OF_TIME - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (millis & (DIGITS.length() - 1)));
            millis >>>= BITS;
        }
        byte[] chance = new byte[LENGTH - DIGITS_OF_TIME];
        random.nextBytes(chance);
        for (int i = DIGITS_OF_TIME; i < LENGTH; i++) {
            text[i] = DIGITS.charAt(chance[i - DIGITS_OF_TIME] & (DIGITS.length() - 1));
        }
        return new String(text);
    }
}
