package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.internal.words.Echo;

/** Input as messages of other modules show it. */
public final class Quoted {

    private Quoted() {}

    /** Puts input in quotes, cut at 80 characters and with nothing invisible in it. */
    public static String of(String input) {
        return Echo.quote(input);
    }
}
