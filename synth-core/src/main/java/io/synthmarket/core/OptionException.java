package io.synthmarket.core;

import java.util.Objects;

/**
 * Thrown when the value of an option is out of its range, or does not go with the other options.
 *
 * <p>The message calls the option as this library does. A program whose users know it by another name, such as that of a flag, puts that
 * name before {@link #fault()}.
 *
 * @since 0.1.0
 */
public final class OptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * The options that have a range.
     *
     * @since 0.1.0
     */
    public enum Option {
        /** How many paths are asked for. */
        PATHS("number of paths"),
        /** How many bars each path has. */
        LENGTH("length"),
        /** The least fidelity of an accepted path. */
        THRESHOLD("threshold"),
        /** How many candidates are tried for one path. */
        MAX_ATTEMPTS("maxAttempts"),
        /** How far what is learned may be off. */
        UNCERTAINTY("uncertainty"),
        /** What prices are rounded to. */
        TICK("tick"),
        /** What volumes are rounded to. */
        LOT_SIZE("lot size");

        private final String words;

        Option(String words) {
            this.words = words;
        }

        /**
         * Names the option as messages do.
         *
         * @return such as {@code lot size}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /** The option at fault. */
    private final Option option;

    /** What must hold of it, what was found, and what to do. */
    private final String fault;

    OptionException(Option option, String fault) {
        super(option + " " + fault);
        this.option = option;
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /**
     * Tells which option is at fault.
     *
     * @return the option
     */
    public Option option() {
        return option;
    }

    /**
     * Tells what is wrong with it, to be put after its name.
     *
     * @return such as {@code must be in [0, 1] but was 2.0}
     */
    public String fault() {
        return fault;
    }
}
