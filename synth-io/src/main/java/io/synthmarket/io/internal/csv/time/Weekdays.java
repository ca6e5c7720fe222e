package io.synthmarket.io.internal.csv.time;

import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.Set;

/** Names of the days of the week, in English and, shortened, in German. */
public final class Weekdays {

    private static final Set<String> NAMES = Set.of(
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mo",
            "di",
            "mi",
            "do",
            "fr",
            "sa",
            "so");

    private Weekdays() {}

    /** Tells whether a word is such a name. */
    public static boolean isName(String word) {
        return NAMES.contains(PlainName.of(word));
    }
}
