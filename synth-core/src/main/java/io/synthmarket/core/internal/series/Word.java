package io.synthmarket.core.internal.series;

import java.util.Locale;

/** The words that texts have for constants. */
public final class Word {

    private Word() {}

    /** Tells the word for a constant: {@code YEAR_FIRST} is {@code year-first}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
