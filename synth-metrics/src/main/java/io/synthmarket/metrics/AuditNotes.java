package io.synthmarket.metrics;

import io.synthmarket.core.SyntheticPath;
import java.util.Optional;

/**
 * Where a {@link RejectionAudit} keeps what it saw of each path, so that a later audit knows it of the paths that are {@linkplain
 * io.synthmarket.core.PathSet#recalling recalled}, of whose attempts it sees none.
 *
 * <p><b>Threads</b>: asked and told on the threads that make paths, several at once where they do.
 *
 * @see RejectionAudit#keepNotesIn
 * @since 0.1.0
 */
public interface AuditNotes {

    /**
     * Takes the note of a path whose search has ended well. What this throws ends the making of the path.
     *
     * @param path the path
     * @param note what was seen of its attempts
     */
    void take(SyntheticPath path, AuditNote note);

    /**
     * Finds the note of a path that is recalled.
     *
     * @param path index of the path
     * @return its note, empty if there is none
     */
    Optional<AuditNote> find(int path);
}
