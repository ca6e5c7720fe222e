package io.synthmarket.server.datasets;

import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a file through before anything takes it apart, and refuses what would become too large then. */
final class ContentGuard {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_ENTRIES = 10_000;

    private final Limits limits;
    private final String name;

    ContentGuard(Limits limits, String name) {
        this.limits = limits;
        this.name = name;
    }

    /** Reads text to its end. */
    void requireText(InputStream in) throws IOException {
        BufferedInputStream text = new BufferedInputStream(in, BUFFER);
        text.mark(UploadKind.HEAD);
        byte[] head = text.readNBytes(UploadKind.HEAD);
        text.reset();
        UploadKind.requireText(head, name);
        boolean zerosAllowed = UploadKind.isUtf16(head);
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int line = 0;
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            total += count;
            requireExpanded(total);
            for (int i = 0; i < count; i++) {
                line = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : line + 1;
                if (line > limits.lineBytes()) {
                    throw new ServerFault(
                            Problem.Kind.TOO_LARGE,
                            "a line must have at most " + limits.lineBytes()
                                    + " bytes but one has more; send one bar a line");
                }
                if (buffer[i] == 0 && !zerosAllowed) {
                    throw new ServerFault(
                            Problem.Kind.UNSUPPORTED,
                            "text must have no zero bytes but '" + Echo.shown(name) + "' has one; send CSV");
                }
            }
        }
    }

    /** Reads packed text to its end. */
    void requirePackedText(InputStream in) throws IOException {
        try {
            requireText(new GZIPInputStream(in, BUFFER));
        } catch (ZipException | EOFException e) {
            throw damaged("gzip");
        }
    }

    /** Unpacks every entry of a workbook, keeping nothing. */
    void requireWorkbook(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("xl/workbook.xml") == null) {
                throw new ServerFault(
                        Problem.Kind.UNSUPPORTED,
                        "an archive must be an XLSX workbook but '" + Echo.shown(name)
                                + "' is none; send the files in it one by one");
            }
            if (archive.size() > MOST_ENTRIES) {
                throw new ServerFault(
                        Problem.Kind.TOO_LARGE,
                        "a workbook must have at most " + MOST_ENTRIES + " parts but has " + archive.size()
                                + "; save the sheet of bars alone");
            }
            long total = 0;
            byte[] buffer = new byte[BUFFER];
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream in = archive.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        total += count;
                        requireExpanded(total);
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged("a workbook");
        }
    }

    private void requireExpanded(long total) {
        if (total > limits.expandedBytes()) {
            throw new ServerFault(
                    Problem.Kind.TOO_LARGE,
                    "a file must have at most " + limits.expandedBytes()
                            + " bytes when it is unpacked but has more; send fewer bars");
        }
    }

    private ServerFault damaged(String what) {
        return new ServerFault(
                Problem.Kind.BAD_INPUT,
                "a file that begins as " + what + " must be whole but '" + Echo.shown(name)
                        + "' is damaged; send it again");
    }
}
