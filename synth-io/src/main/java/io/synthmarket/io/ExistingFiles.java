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
    REPLACE
}
