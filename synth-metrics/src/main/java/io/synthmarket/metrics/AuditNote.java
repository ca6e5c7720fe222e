package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.risk.NoteNumber;
import io.synthmarket.metrics.internal.risk.PathTally;
import io.synthmarket.metrics.internal.risk.RiskGauge;
import io.synthmarket.metrics.internal.risk.RiskSample;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a {@link RejectionAudit} saw of the attempts at one path: how many there were, what held them back, and the risk figures of those
 * that still count in the audit's sample.
 *
 * <p><b>Cost</b>: 68 bytes an attempt, where it is written, and some hundred a path. An audit describes 100,000 attempts at most, so the
 * more it has seen, the fewer of a path count: the notes of a set are of its first 200,000 attempts or more, and for each time that the
 * number of attempts doubles, of some 100,000 others. Those of a million attempts are some 30 MB, those of a billion 100 MB.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @see AuditNotes
 * @since 0.1.0
 */
public final class AuditNote {

    /** To be raised where notes are written otherwise. */
    private static final int FORM = 1;

    private final int path;
    private final PathTally tally;
    private final RiskSample seen;

    AuditNote(int path, PathTally tally, RiskSample seen) {
        this.path = path;
        this.tally = tally;
        this.seen = seen;
    }

    /**
     * Tells which path the note is of.
     *
     * @return its index, from 0
     */
    public int path() {
        return path;
    }

    /**
     * Tells how many attempts there were at the path.
     *
     * @return at least 1
     */
    public int attempts() {
        return tally.attempts();
    }

    PathTally tally() {
        return tally;
    }

    RiskSample seen() {
        return seen;
    }

    /**
     * Writes the note.
     *
     * @param target where to
     * @throws IOException if the target failed
     */
    public void writeTo(DataOutput target) throws IOException {
        target.writeByte(FORM);
        target.writeByte(RiskGauge.FIGURES);
        target.writeInt(path);
        target.writeInt(tally.attempts());
        target.writeInt(tally.accepted());
        target.writeInt(tally.obstacles().size());
        for (Map.Entry<String, Integer> obstacle : tally.obstacles().entrySet()) {
            target.writeUTF(obstacle.getKey());
            target.writeInt(obstacle.getValue());
        }
        seen.writeTo(target);
    }

    /**
     * Reads a note as {@link #writeTo} writes it.
     *
     * @param source where from
     * @return the note
     * @throws IOException if the source failed or ended, or what is there is no note
     */
    public static AuditNote readFrom(DataInput source) throws IOException {
        int form = source.readByte();
        int figures = source.readByte();
        if (form != FORM || figures != RiskGauge.FIGURES) {
            throw new IOException("a note must be of form " + FORM + " with " + RiskGauge.FIGURES
                    + " figures of risk but is of form " + form + " with " + figures
                    + ", as another version writes them; search again");
        }
        int path = NoteNumber.read(source, 0, Integer.MAX_VALUE, "path");
        int attempts = NoteNumber.read(source, 1, Integer.MAX_VALUE, "attempts");
        int accepted = NoteNumber.read(source, 0, attempts, "accepted");
        Map<String, Integer> obstacles = new HashMap<>();
        for (int left = NoteNumber.read(source, 0, attempts, "obstacles"); left > 0; left--) {
            obstacles.put(source.readUTF(), NoteNumber.read(source, 1, attempts, "times"));
        }
        RiskSample seen = RiskSample.readFrom(source, path, attempts);
        return new AuditNote(path, new PathTally(attempts, accepted, true, Map.copyOf(obstacles)), seen);
    }

    /**
     * Says what the note is of on one line, such as {@code AuditNote[path 3, 17 attempts]}.
     *
     * @return path and number of attempts
     */
    @Override
    public String toString() {
        return "AuditNote[path " + path + ", " + attempts() + (attempts() == 1 ? " attempt]" : " attempts]");
    }
}
