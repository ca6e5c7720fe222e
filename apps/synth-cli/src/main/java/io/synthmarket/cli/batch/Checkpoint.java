package io.synthmarket.cli.batch;

import io.synthmarket.core.FoundPath;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.AuditNote;
import io.synthmarket.metrics.AuditNotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A journal of what the searches of a batch came to, so that the batch, made again, finds nothing twice.
 *
 * <p>It is a file of records, each its length, a check sum, and its content: first what the journal is of, then one record for each series
 * whose search has ended well. Records are appended, none is changed. It is read up to the first that is not whole, and what is behind is
 * cut off; a journal of another recipe, and so of another version, begins anew.
 *
 * <p>A record is given to the operating system before its series is written, so it outlasts the process, however that ends. It is not
 * forced to the disk: what a failure of power takes of it is searched again. Where the disk is full, the batch fails, as its files would.
 *
 * <p><b>Threads</b>: any may call. The file is no channel, since that is closed where a thread that is interrupted writes to it.
 */
public final class Checkpoint implements AuditNotes, AutoCloseable {

    /** What every journal of this form begins with. */
    private static final String FORM = "synth-checkpoint/1 ";

    private static final int HEAD_BYTES = 2 * Integer.BYTES;

    private final RandomAccessFile file;

    /** Where the record of a series begins. */
    private final Map<Integer, Long> places = new HashMap<>();

    /** Where the next record goes: behind the last whole one, though more may have been written of one that failed. */
    private long end;

    private Checkpoint(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens the journal of a recipe, made if absent; its folder must be there. */
    public static Checkpoint open(Path path, Recipe recipe) throws IOException {
        Checkpoint checkpoint = new Checkpoint(new RandomAccessFile(path.toFile(), "rw"));
        try {
            checkpoint.begin((FORM + recipe).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
        return checkpoint;
    }

    /** Counts the series in a journal, whatever it is of; 0 if there is no such file. */
    public static int count(Path path) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        try (Checkpoint checkpoint = new Checkpoint(new RandomAccessFile(path.toFile(), "r"))) {
            if (checkpoint.read(0).isPresent()) {
                checkpoint.findRecords();
            }
            return checkpoint.size();
        }
    }

    private void begin(byte[] subject) throws IOException {
        boolean isKnown = read(0).filter(first -> Arrays.equals(first, subject)).isPresent();
        if (isKnown) {
            findRecords();
        }
        if (file.length() > end) {
            file.setLength(end);
        }
        if (!isKnown) {
            append(subject);
        }
    }

    /** Finds the records behind the first. */
    private void findRecords() throws IOException {
        end = file.getFilePointer();
        for (Optional<byte[]> record = read(end); record.isPresent(); record = read(end)) {
            places.put(found(content(record.get())).path(), end);
            end = file.getFilePointer();
        }
    }

    /** Reads the record at a place, empty if there is none that is whole. */
    private Optional<byte[]> read(long place) throws IOException {
        long left = file.length() - place - HEAD_BYTES;
        if (left < 0) {
            return Optional.empty();
        }
        byte[] head = new byte[HEAD_BYTES];
        file.seek(place);
        file.readFully(head);
        int length = ByteBuffer.wrap(head).getInt();
        if (length < 0 || length > left) {
            return Optional.empty();
        }
        byte[] content = new byte[length];
        file.readFully(content);
        return Arrays.equals(head, head(content)) ? Optional.of(content) : Optional.empty();
    }

    private void append(byte[] content) throws IOException {
        byte[] record = ByteBuffer.allocate(HEAD_BYTES + content.length)
                .put(head(content))
                .put(content)
                .array();
        file.seek(end);
        file.write(record);
        end += record.length;
    }

    /** The length of a record and a check sum of that and the content, so that zeros, as a damaged file may have, are none. */
    private static byte[] head(byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).putInt(content.length);
        CRC32C sum = new CRC32C();
        sum.update(head.array(), 0, Integer.BYTES);
        sum.update(content);
        return head.putInt((int) sum.getValue()).array();
    }

    /** Tells how many series are in the journal. */
    synchronized int size() {
        return places.size();
    }

    /** Finds what the search for a series came to. */
    Optional<FoundPath> found(int path) {
        return recall(path, Checkpoint::found);
    }

    @Override
    public Optional<AuditNote> find(int path) {
        return recall(path, content -> {
            found(content);
            return AuditNote.readFrom(content);
        });
    }

    private synchronized <T> Optional<T> recall(int path, Decoder<T> decoder) {
        Long place = places.get(path);
        if (place == null) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> record = read(place);
            return record.isPresent() ? Optional.of(decoder.decode(content(record.get()))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes something out of the content of a record. */
    @FunctionalInterface
    private interface Decoder<T> {
        T decode(DataInputStream content) throws IOException;
    }

    @Override
    public void take(SyntheticPath path, AuditNote note) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            DataOutputStream target = new DataOutputStream(content);
            write(FoundPath.of(path), target);
            note.writeTo(target);
            add(path.index(), content.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void add(int path, byte[] content) throws IOException {
        long place = end;
        append(content);
        places.put(path, place);
    }

    private static void write(FoundPath found, DataOutputStream target) throws IOException {
        target.writeInt(found.path());
        target.writeInt(found.attempts());
        target.writeInt(found.keptAttempt());
        target.writeDouble(found.score());
        target.writeBoolean(found.accepted());
    }

    private static FoundPath found(DataInputStream content) throws IOException {
        return new FoundPath(
                content.readInt(), content.readInt(), content.readInt(), content.readDouble(), content.readBoolean());
    }

    private static DataInputStream content(byte[] record) {
        return new DataInputStream(new ByteArrayInputStream(record));
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
