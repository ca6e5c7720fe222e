package io.synthmarket.report.internal;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as text, where what is undefined has a word of its own. */
public final class Words {

    private static final String UNDEFINED = "undefined";

    private Words() {}

    public static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : UNDEFINED;
    }

    public static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : UNDEFINED;
    }
}
