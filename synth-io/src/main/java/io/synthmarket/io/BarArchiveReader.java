package io.synthmarket.io;

import io.synthmarket.io.internal.files.FileFaults;
import io.synthmarket.io.internal.zip.BoundedBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the CSV files in a ZIP archive, one after the other.
 *
 * <pre>{@code
 * BarArchive.reader().forEach(Path.of("paths.zip"), (name, result) -> System.out.println(name + " " + result.series()));
 * }</pre>
 *
 * <p><b>Shape</b>: entries whose name ends in {@code .csv}, in any case and in any folder of the archive, in the order of the archive;
 * others, and what macOS writes beside them, are passed over. Each is read as {@link BarCsvReader} reads a file. Names are told and never
 * become paths.
 *
 * <p><b>Edge cases</b>: an archive of more than 100,000 entries, one that unpacks to more than 64 GiB, or an entry that grows to more
 * than 1 MiB and 250 times its packed size, is refused; what was handed over before stays so.
 *
 * <p><b>Streams</b>: an archive is read from a file only, as what is in it is told at its end; write a stream to one.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: one series in memory at a time.
 *
 * @since 0.1.0
 */
public final class BarArchiveReader {

    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 64L << 30;

    private final BarCsvReader rows;

    BarArchiveReader(BarCsvReader rows) {
        this.rows = rows;
    }

    /**
     * Chooses how rows are read, all at once.
     *
     * @param reader a reader of CSV with the options; {@link BarCsv#reader()} unless chosen; it replaces what was chosen before
     * @return a reader that does so
     */
    public BarArchiveReader rows(BarCsvReader reader) {
        return new BarArchiveReader(Objects.requireNonNull(reader, "reader"));
    }

    /**
     * Chooses what happens to rows that are not good bars; {@link BadRowPolicy#FAIL} unless chosen.
     *
     * @param policy the policy
     * @return a reader with this policy
     */
    public BarArchiveReader badRows(BadRowPolicy policy) {
        return new BarArchiveReader(rows.badRows(policy));
    }

    /**
     * States what is known about the form of the files; {@link CsvDialect#detect()} unless stated.
     *
     * @param dialect what is known; it replaces all that was stated before
     * @return a reader for this dialect
     */
    public BarArchiveReader dialect(CsvDialect dialect) {
        return new BarArchiveReader(rows.dialect(dialect));
    }

    /**
     * Chooses what is mended; {@link Repair#none()} unless chosen.
     *
     * @param repair the steps
     * @return a reader with this repair
     */
    public BarArchiveReader repair(Repair repair) {
        return new BarArchiveReader(rows.repair(repair));
    }

    /**
     * States the zone of the market, as {@link BarCsvReader#zone} does.
     *
     * @param zone the zone that the series will have
     * @return a reader for this zone
     */
    public BarArchiveReader zone(ZoneId zone) {
        return new BarArchiveReader(rows.zone(zone));
    }

    /**
     * Reads every CSV file of an archive.
     *
     * @param archive the ZIP archive
     * @param each takes the name of an entry and what was read from it
     * @return how many files were read
     * @throws BarDataException if the file is no ZIP archive, holds workbooks and no CSV, or goes beyond a bound, or an entry is not a file
     *     of bars, naming entry, line and column
     * @throws java.nio.file.NoSuchFileException if the file is absent
     * @throws IOException if the file is a directory or cannot be read
     */
    public int forEach(Path archive, BiConsumer<String, ReadResult> each) throws IOException {
        Objects.requireNonNull(each, "each");
        return open(archive, (zip, source) -> forEach(zip, source, each));
    }

    /**
     * Lists the CSV files of an archive without reading them.
     *
     * @param archive the ZIP archive
     * @return the names of the entries that {@link #forEach} reads, in its order
     * @throws BarDataException if the file is no ZIP archive, has too many entries, or holds workbooks and no CSV
     * @throws java.nio.file.NoSuchFileException if the file is absent
     * @throws IOException if the file is a directory or cannot be read
     */
    public List<String> names(Path archive) throws IOException {
        return open(archive, (zip, source) -> {
            requireFewEntries(zip, source);
            List<String> names = zip.stream()
                    .filter(BarArchiveReader::isCsv)
                    .<String>map(ZipEntry::getName)
                    .toList();
            if (names.isEmpty()) {
                requireNoWorkbooks(zip, source);
            }
            return names;
        });
    }

    /** What is done with an archive that is open. */
    @FunctionalInterface
    private interface Reading<T> {
        T apply(ZipFile zip, String source) throws IOException;
    }

    private static <T> T open(Path archive, Reading<T> reading) throws IOException {
        String source = FileFaults.name(archive);
        FileFaults.requireFile(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return reading.apply(zip, source);
        } catch (ZipException e) {
            BarDataException fault = BarDataException.of(
                    source, "expected a whole ZIP archive but it is none or is damaged; fetch or pack it again");
            fault.initCause(e);
            throw fault;
        }
    }

    private static void requireFewEntries(ZipFile zip, String source) {
        if (zip.size() > MOST_ENTRIES) {
            throw BarDataException.of(
                    source,
                    "an archive must have at most " + MOST_ENTRIES + " entries but has " + zip.size()
                            + "; split it, or unpack it and name the folder");
        }
    }

    private int forEach(ZipFile zip, String source, BiConsumer<String, ReadResult> each) throws IOException {
        requireFewEntries(zip, source);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        long unpacked = 0;
        int read = 0;
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!isCsv(entry)) {
                continue;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                BoundedBytes bounded =
                        BoundedBytes.ofEntry(in, source, entry.getCompressedSize(), MOST_BYTES - unpacked);
                ReadResult result = rows.read(bounded, source + "!" + entry.getName());
                unpacked += bounded.count();
                each.accept(entry.getName(), result);
                read++;
            }
        }
        if (read == 0) {
            requireNoWorkbooks(zip, source);
        }
        return read;
    }

    /** Refuses to pass over in silence all that there is. */
    private static void requireNoWorkbooks(ZipFile zip, String source) {
        if (zip.getEntry("xl/workbook.xml") != null) {
            throw BarDataException.of(source, "expected CSV files but it is a workbook; read it by BarWorkbook");
        }
        if (zip.stream()
                .anyMatch(entry -> BarFileKind.XLSX.endings().stream()
                        .anyMatch(entry.getName().toLowerCase(Locale.ROOT)::endsWith))) {
            throw BarDataException.of(
                    source, "expected CSV files but found workbooks; unpack it and read each by BarWorkbook");
        }
    }

    /** Tells whether an entry is a CSV file, and not what macOS writes beside one. */
    private static boolean isCsv(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".csv") && !last.startsWith("._");
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarArchiveReader[BarCsvReader[bad rows FAIL, dialect detect, repair none]]}
     */
    @Override
    public String toString() {
        return "BarArchiveReader[" + rows + "]";
    }
}
