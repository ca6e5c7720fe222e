package io.synthmarket.cli;

import java.util.Locale;

/** A fault of a call that a program made, in the words in which the command line tells it. */
public final class CallFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Kind {
        /** No candidate was good enough. */
        THRESHOLD_NOT_REACHED,
        /** The options, or the file, do not do. */
        BAD_INPUT,
        /** The thread was interrupted. */
        INTERRUPTED,
        /** A disk failed. */
        DEVICE
    }

    private final Kind kind;

    CallFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * Tells whose fault it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Names the kind as a program may compare it.
     *
     * @return a word such as {@code bad-input}
     */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
