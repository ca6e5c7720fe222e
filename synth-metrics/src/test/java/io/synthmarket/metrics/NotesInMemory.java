package io.synthmarket.metrics;

import io.synthmarket.core.FoundPath;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Keeps what was found of paths, and notes as they are written. */
final class NotesInMemory implements AuditNotes {

    final Map<Integer, FoundPath> found = new ConcurrentHashMap<>();
    final Map<Integer, byte[]> written = new ConcurrentHashMap<>();

    @Override
    public void take(SyntheticPath path, AuditNote note) {
        found.put(path.index(), FoundPath.of(path));
        written.put(path.index(), bytes(note));
    }

    @Override
    public Optional<AuditNote> find(int path) {
        return Optional.ofNullable(written.get(path)).map(NotesInMemory::note);
    }

    /** Forgets all paths but some. */
    void keep(IntPredicate known) {
        found.keySet().removeIf(path -> !known.test(path));
        written.keySet().removeIf(path -> !known.test(path));
    }

    PathSet recalledIn(PathSet paths) {
        return paths.recalling(path -> Optional.ofNullable(found.get(path)));
    }

    static byte[] bytes(AuditNote note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            note.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static AuditNote note(byte[] bytes) {
        try {
            return AuditNote.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints all that a summary tells, to the last bit. */
    static String print(RejectionSummary summary) {
        StringBuilder print = new StringBuilder(summary.toString()).append(summary.warnings());
        print.append(summary.attempts()).append(summary.accepted()).append(summary.kept());
        print.append(summary.obstacles());
        for (RiskFigure figure : RiskFigure.values()) {
            print.append('\n').append(figure).append(summary.ofAll(figure)).append(summary.ofKept(figure));
            for (double value : summary.valuesOfAll(figure)) {
                print.append(' ').append(Long.toHexString(Double.doubleToRawLongBits(value)));
            }
        }
        return print.toString();
    }
}
