package io.synthmarket.cli.call;

import java.util.Optional;

/**
 * An option of {@code synth generate}.
 *
 * @param flag as it is typed, such as {@code --block-length}
 * @param value what its value is called, empty for a switch
 * @param description what it does
 * @param type what its value is
 * @param repeatable whether it may be given more than once
 */
public record CallOption(String flag, Optional<String> value, String description, Type type, boolean repeatable) {

    /** What a value is. */
    public enum Type {
        /** It is there or not. */
        SWITCH,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** Anything else. */
        TEXT
    }

    /**
     * Names the option without hyphens.
     *
     * @return a name such as {@code block_length}
     */
    public String name() {
        return flag.replaceFirst("^-+", "").replace('-', '_');
    }
}
