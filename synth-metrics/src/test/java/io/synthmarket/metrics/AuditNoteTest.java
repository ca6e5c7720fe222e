package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.FoundPath;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.ThresholdNotReachedException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What an audit notes of a path, and what it makes of notes. */
class AuditNoteTest {

    private static final BarSeries HISTORY = Series.walk(120, 42);

    private final NotesInMemory notes = new NotesInMemory();

    @Test
    void note_writtenAndRead_isTheSame() {
        found(1);
        byte[] written = notes.written.get(0);

        AuditNote read = NotesInMemory.note(written);

        assertThat(NotesInMemory.bytes(read)).isEqualTo(written);
        assertThat(read.path()).isZero();
        assertThat(read.attempts()).isEqualTo(9);
        assertThat(read).hasToString("AuditNote[path 0, 9 attempts]");
    }

    @Test
    void note_cutAnywhere_isAFaultOfItsSource() {
        found(1);
        byte[] written = notes.written.get(0);

        for (int length = 0; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void note_ofImpossibleNumbers_isRefused() {
        found(1);
        byte[] written = notes.written.get(0);

        assertThatThrownBy(() -> read(with(written, 2, -1)))
                .hasMessage("path in the note of a path must be in [0, 2147483647] but was -1");
        assertThatThrownBy(() -> read(with(written, 6, 0)))
                .hasMessage("attempts in the note of a path must be in [1, 2147483647] but was 0");
        assertThatThrownBy(() -> read(with(written, 10, 10)))
                .hasMessage("accepted in the note of a path must be in [0, 9] but was 10");
        assertThatThrownBy(() -> read(with(written, 14, 1_000_000)))
                .hasMessage("obstacles in the note of a path must be in [0, 9] but was 1000000");
    }

    @Test
    void note_ofAnotherForm_isRefused() {
        found(1);
        byte[] written = notes.written.get(0);
        written[0] = 2;

        assertThatThrownBy(() -> read(written))
                .hasMessage("a note must be of form 1 with 8 figures of risk but is of form 2 with 8,"
                        + " as another version writes them; search again");
    }

    @Test
    void notes_ofManyAttempts_areOfThoseThatStillCount() {
        RejectionAudit small = new RejectionAudit(10);
        small.keepNotesIn(notes);
        Synth.from(HISTORY)
                .accept(Fidelity.concept().atLeast(100).maxAttempts(20).orBest())
                .watchedBy(small)
                .seed(3)
                .generate(200)
                .run()
                .threads(1)
                .forEachOrdered(path -> {});

        long rows = notes.written.keySet().stream()
                .mapToLong(path -> notes.find(path).orElseThrow().seen().size())
                .sum();

        assertThat(small.summary().attempts()).isEqualTo(4_000);
        assertThat(rows).isBetween(20L, 200L);
    }

    @Test
    void note_ofAPathThatFailed_isNotTaken() {
        RejectionAudit audit = keeping();
        PathSet paths = Synth.from(HISTORY)
                .accept(Fidelity.concept().atLeast(100).maxAttempts(2))
                .watchedBy(audit)
                .seed(3)
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class).isThrownBy(() -> paths.path(0));

        assertThat(notes.written).isEmpty();
    }

    @Test
    void note_ofAPathThatIsMadeAgain_isTakenOnce() {
        PathSet paths = paths(keeping(), 1);
        paths.path(0);
        notes.written.clear();

        paths.path(0);

        assertThat(notes.written).isEmpty();
    }

    @Test
    void recalled_withoutANote_isRefused() {
        found(2);
        notes.written.remove(1);
        PathSet paths = notes.recalledIn(paths(keeping(), 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.path(1))
                .withMessage("path 1: an audit must have the note of a path that is recalled but has none; let it keep"
                        + " notes when the path is found, by keepNotesIn");
    }

    @Test
    void recalled_byAnAuditThatKeepsNoNotes_isRefused() {
        found(1);
        PathSet paths = notes.recalledIn(paths(new RejectionAudit(), 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.path(0))
                .withMessageStartingWith(
                        "path 0: an audit must have the note of a path that is recalled but has none;");
    }

    @Test
    void recalled_withTheNoteOfAnotherSearch_isRefused() {
        found(1);
        FoundPath found = notes.found.get(0);
        notes.written.put(0, with(notes.written.get(0), 10, 1));

        PathSet paths = notes.recalledIn(paths(keeping(), 1));

        assertThat(found.accepted()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> paths.path(0))
                .withMessage(
                        "path 0: the note of a path that is recalled must be of the 9 attempts at it, 0 accepted, but"
                                + " is AuditNote[path 0, 9 attempts], 1 accepted; make it without recalling");
    }

    @Test
    void keepNotesIn_afterAPath_isRefused() {
        RejectionAudit audit = new RejectionAudit();
        paths(audit, 1).path(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> audit.keepNotesIn(notes))
                .withMessage("an audit must keep notes from its first path on but has seen one begin; call keepNotesIn"
                        + " before");
        assertThatNullPointerException()
                .isThrownBy(() -> audit.keepNotesIn(null))
                .withMessage("kept");
    }

    /** Finds paths by nine attempts each, and keeps notes of them. */
    private void found(int count) {
        paths(keeping(), count).forEach(path -> {});
    }

    private RejectionAudit keeping() {
        RejectionAudit audit = new RejectionAudit();
        audit.keepNotesIn(notes);
        return audit;
    }

    private static PathSet paths(RejectionAudit audit, int count) {
        return Synth.from(HISTORY)
                .accept(Fidelity.concept().atLeast(100).maxAttempts(9).orBest())
                .watchedBy(audit)
                .seed(3)
                .generate(count);
    }

    private static byte[] with(byte[] written, int place, int number) {
        byte[] changed = written.clone();
        ByteBuffer.wrap(changed).putInt(place, number);
        return changed;
    }

    private static AuditNote read(byte[] bytes) throws IOException {
        return AuditNote.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
