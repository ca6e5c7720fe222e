package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.internal.csv.CsvOutput;
import io.synthmarket.io.internal.zip.FixedZip;
import io.synthmarket.io.internal.zip.PackedContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of an entry, deflated before the archive takes it: entries are made on many threads and added by one.
 *
 * <pre>{@code
 * try (BarArchive archive = BarArchive.create(Path.of("paths.zip"), ExistingFiles.REFUSE)) {
 *     List<Future<ArchiveEntry>> entries = ...; // pool.submit(() -> ArchiveEntry.of(series))
 *     for (int number = 0; number < entries.size(); number++) {
 *         archive.add("synthetic_" + number + ".csv", entries.get(number).get());
 *     }
 *     archive.commit();
 * }
 * }</pre>
 *
 * <p><b>Determinism</b>: the archive has the same bytes as if it had been given the content itself.
 *
 * <p><b>Edge cases</b>: content that takes more than 32 MiB when deflated is not kept but written once more when it is added,
 * so memory stays bounded and such an entry gains nothing.
 *
 * <p><b>Threads</b>: immutable, share it freely; it may be added to several archives.
 *
 * @since 0.1.0
 */
public final class ArchiveEntry {

    private static final long MOST_KEPT = 32L << 20;
    private static final ContentWriter NOTHING = out -> {};

    private final Optional<PackedContent> packed;
    private final ContentWriter content;

    private ArchiveEntry(Optional<PackedContent> packed, ContentWriter content) {
        this.packed = packed;
        this.content = content;
    }

    /**
     * Makes an entry of bars, as {@link BarCsvWriter} writes them.
     *
     * @param series the bars
     * @return the entry
     */
    public static ArchiveEntry of(BarSeries series) {
        Objects.requireNonNull(series, "series");
        try {
            return of(out -> CsvOutput.write(series, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes an entry of any content.
     *
     * @param content writes what is in it; called once more, and is to write the same, where that is too much to be kept
     * @return the entry
     * @throws IOException as the content writer throws it
     */
    public static ArchiveEntry of(ContentWriter content) throws IOException {
        return of(Objects.requireNonNull(content, "content"), MOST_KEPT);
    }

    /** Makes an entry of which at most so many bytes are kept. */
    static ArchiveEntry of(ContentWriter content, long mostKept) throws IOException {
        Optional<PackedContent> packed = PackedContent.of(content, BarArchive.LEVEL, mostKept);
        return new ArchiveEntry(packed, packed.isPresent() ? NOTHING : content);
    }

    void addTo(FixedZip zip, String name) throws IOException {
        if (packed.isPresent()) {
            zip.add(name, packed.get());
        } else {
            zip.add(name, content);
        }
    }

    /**
     * Says how much is in the entry.
     *
     * @return one line such as {@code ArchiveEntry[31415 bytes, 9265 deflated]}, or {@code ArchiveEntry[not kept]}
     */
    @Override
    public String toString() {
        return "ArchiveEntry[" + packed.map(PackedContent::toString).orElse("not kept") + "]";
    }
}
