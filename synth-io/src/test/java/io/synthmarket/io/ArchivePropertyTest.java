package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ArchivePropertyTest {

    private static final int LEVEL = 4;

    /** Content from nothing to several blocks of the compressor, of digits, of noise or of one byte, in pieces of any length. */
    private static ContentWriter content(long seed) {
        return out -> {
            Random random = new Random(seed);
            int kind = random.nextInt(3);
            for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
                byte[] piece = new byte[random.nextInt(40_000)];
                for (int at = 0; at < piece.length; at++) {
                    piece[at] = (byte) (kind == 0 ? '0' + random.nextInt(10) : kind == 1 ? random.nextInt() : 7);
                }
                out.write(piece);
                out.write(kind);
            }
        };
    }

    private static String name(int entry) {
        return "ş" + entry + ".csv";
    }

    private static byte[] serial(List<ContentWriter> contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            for (int entry = 0; entry < contents.size(); entry++) {
                archive.add(name(entry), contents.get(entry));
            }
            archive.commit();
        }
        return out.toByteArray();
    }

    private static byte[] parallel(List<ContentWriter> contents, int threads, long mostKept) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BarArchive archive = BarArchive.over(out)) {
            List<Future<ArchiveEntry>> entries = new ArrayList<>();
            for (ContentWriter content : contents) {
                entries.add(pool.submit(() -> ArchiveEntry.of(content, mostKept)));
            }
            for (int entry = 0; entry < entries.size(); entry++) {
                archive.add(name(entry), entries.get(entry).get());
            }
            archive.commit();
        } finally {
            pool.shutdownNow();
        }
        return out.toByteArray();
    }

    private static byte[] ofTheJdk(List<ContentWriter> contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(LEVEL);
            for (int number = 0; number < contents.size(); number++) {
                ZipEntry entry = new ZipEntry(name(number));
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                OutputStream out = zip;
                contents.get(number).writeTo(out);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<ContentWriter> batch(long seed, int size) {
        return new Random(seed)
                .longs(size)
                .mapToObj(ArchivePropertyTest::content)
                .toList();
    }

    @Property(tries = 60)
    void archive_entriesOfManyThreads_hasTheBytesOfOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 5) int threads,
            @ForAll @IntRange(min = 0, max = 200_000) int mostKept)
            throws Exception {
        List<ContentWriter> batch = batch(seed, size);

        assertThat(parallel(batch, threads, mostKept)).isEqualTo(serial(batch));
    }

    @Property(tries = 60)
    void archive_anyEntries_hasTheBytesOfTheJdk(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int size)
            throws Exception {
        List<ContentWriter> batch = batch(seed, size);

        assertThat(serial(batch)).isEqualTo(ofTheJdk(batch));
    }
}
