package io.synthmarket.io;

/**
 * What happens to files that stand where new ones are to go.
 *
 * @since 0.1.0
 */
public enum ExistingFiles {
    /** They stay, and nothing is written. */
    REFUSE,
    /** They are replaced once the new ones are complete; a symbolic link is replaced itself, not what it points to. */
    REPLACE,
    /**
     * Those that hold, byte for byte, what would be written stay untouched, modification time included; the others are
     * replaced as by {@link #REPLACE}. Continues a batch that was interrupted: what it finished is read and compared
     * instead of written again.
     */
    KEEP_EQUAL
}
