package io.synthmarket.io.internal.xlsx;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.zip.BoundedBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a workbook once, keeping nothing, to see that it is whole and no bomb before anything of it is kept. */
final class WorkbookBounds {

    /** The most rows that a sheet has. */
    static final int MOST_ROWS = 1 << 20;

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_COLUMN_LETTERS = 3;
    private static final String REFERENCE = "r=\"";
    private static final int CHUNK = 1 << 14;

    private final String source;
    private final byte[] buffer = new byte[CHUNK];
    private final CRC32 checksum = new CRC32();
    private long unpacked;
    private int matched;
    private int letters;

    private WorkbookBounds(String source) {
        this.source = source;
    }

    /**
     * Checks a workbook.
     *
     * @throws BarDataException if it is none, or too large unpacked
     * @throws IOException if it cannot be read
     */
    static void require(Path file, String source) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw BarDataException.of(
                        source,
                        "a workbook must have at most " + MOST_PARTS + " parts but has " + zip.size()
                                + "; save the sheet of bars alone");
            }
            WorkbookBounds bounds = new WorkbookBounds(source);
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                try (InputStream in = zip.getInputStream(part)) {
                    bounds.pass(BoundedBytes.ofEntry(in, source, part.getCompressedSize(), Long.MAX_VALUE));
                    bounds.requireChecksum(part);
                }
            }
        } catch (ZipException | EOFException e) {
            BarDataException fault = BarDataException.of(
                    source,
                    "expected an Excel workbook (XLSX) but it is none, is damaged, or has a password; save it again as XLSX"
                            + " without one");
            fault.initCause(e);
            throw fault;
        }
    }

    private void pass(InputStream part) throws IOException {
        matched = 0;
        letters = 0;
        checksum.reset();
        for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            unpacked += count;
            checksum.update(buffer, 0, count);
            if (unpacked > MOST_BYTES) {
                throw BarDataException.of(
                        source,
                        "a workbook must unpack to at most 1 GiB but goes on beyond that; save the sheet of bars alone");
            }
            for (int at = 0; at < count; at++) {
                look(buffer[at]);
            }
        }
    }

    private void requireChecksum(ZipEntry part) {
        if (checksum.getValue() != part.getCrc()) {
            throw BarDataException.of(
                    source,
                    "expected an Excel workbook (XLSX) but its part " + Echo.quote(part.getName())
                            + " is damaged; save it again as XLSX");
        }
    }

    /** A cell far to the right would have all cells before it made. */
    private void look(byte octet) {
        if (matched < REFERENCE.length()) {
            matched = octet == REFERENCE.charAt(matched) ? matched + 1 : octet == REFERENCE.charAt(0) ? 1 : 0;
            letters = 0;
        } else if (octet >= 'A' && octet <= 'Z') {
            letters++;
            if (letters > MOST_COLUMN_LETTERS) {
                throw BarDataException.of(
                        source, "cells must be within A1:XFD1048576 but one is not; save the sheet of bars alone");
            }
        } else {
            matched = 0;
        }
    }
}
