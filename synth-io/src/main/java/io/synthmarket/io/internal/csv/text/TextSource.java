package io.synthmarket.io.internal.csv.text;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.files.FileContent;
import io.synthmarket.io.internal.zip.BoundedBytes;
import io.synthmarket.io.internal.zip.CountedBytes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The text of a file, strictly decoded; its beginning can be looked at before it is read. */
public final class TextSource extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final int BYTES = 1 << 13;

    /** Room to look at the first bytes; longer reads pass it by. */
    private static final int PEEK = FileContent.HEAD;

    private static final int LONGEST_CHARACTER = 4;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final Charset FOREIGN = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final @Nullable InputStream bytes;
    private final @Nullable Reader reader;
    private final CharsetDecoder decoder;
    private final ByteBuffer undecoded = ByteBuffer.allocate(BYTES).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).limit(0);
    private boolean started;
    private boolean ended;
    private long line = 1;
    private char last = '\n';
    private long foreignLine;

    private TextSource(String source, @Nullable InputStream bytes, @Nullable Reader reader, Charset charset) {
        this.source = source;
        this.bytes = bytes;
        this.reader = reader;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Takes text from bytes, unpacked first if they are gzip, in a charset that is stated or found out.
     *
     * @throws BarDataException if the bytes are those of another kind of file or damaged gzip
     */
    public static TextSource of(InputStream in, String source, @Nullable Charset stated) throws IOException {
        String name = Echo.visible(source);
        BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
        buffered.mark(PEEK);
        byte[] start = buffered.readNBytes(PEEK);
        buffered.reset();
        FileContent.requireText(start, name);
        if (startsWith(start, OLE)) {
            throw BarDataException.of(
                    name,
                    "expected CSV text but found a workbook of the older form (XLS); save it as XLSX, or the sheet as CSV");
        }
        if (!startsWith(start, GZIP)) {
            return of(buffered, name, stated);
        }
        try {
            CountedBytes packed = new CountedBytes(buffered);
            InputStream unpacked = new GZIPInputStream(packed, BYTES);
            return of(new BufferedInputStream(BoundedBytes.ofGzip(unpacked, name, packed), PEEK), name, stated);
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
    }

    /** Takes text in the charset that is stated, else in UTF-16 where a byte order mark or zeros say so, else in UTF-8. */
    private static TextSource of(BufferedInputStream unpacked, String name, @Nullable Charset stated)
            throws IOException {
        if (stated != null) {
            return new TextSource(name, unpacked, null, stated);
        }
        unpacked.mark(LONGEST_CHARACTER);
        byte[] start = unpacked.readNBytes(LONGEST_CHARACTER);
        unpacked.reset();
        return new TextSource(name, unpacked, null, charset(start));
    }

    private static Charset charset(byte[] start) {
        if (startsWith(start, BIG_ENDIAN) || startsWith(start, LITTLE_ENDIAN)) {
            return StandardCharsets.UTF_16;
        }
        if (start.length < LONGEST_CHARACTER) {
            return StandardCharsets.UTF_8;
        }
        boolean zerosFirst = start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
        boolean zerosLast = start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0;
        return zerosFirst ? StandardCharsets.UTF_16BE : zerosLast ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Takes text from a reader. */
    public static TextSource of(Reader reader, String source) {
        return new TextSource(Echo.visible(source), null, reader, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if (content[at] != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** Tells the name that messages use. */
    public String source() {
        return source;
    }

    /** Looks at the text as far as it is within the first chunk; empty where there is none. */
    public String head() throws IOException {
        if (!chars.hasRemaining()) {
            fill();
        }
        return chars.toString();
    }

    /** Tells whether the text ends with its first chunk. */
    public boolean headIsWhole() {
        return ended;
    }

    /** Passes over lines of the first chunk. */
    public void skipLines(int lines) {
        chars.position(chars.position() + Lines.start(chars, lines));
    }

    /** Tells the first line with a byte that is not UTF-8 and was read as Windows-1252, 0 where there is none. */
    public long foreignLine() {
        return foreignLine;
    }

    /** Tells whether what was read ends with the end of a line. */
    public boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    /** Leaves the stream or reader below open: it belongs to the caller. */
    @Override
    public void close() {}

    private boolean fill() throws IOException {
        chars.clear();
        while (!ended && chars.hasRemaining() && !(chars.remaining() == 1 && bytes != null)) {
            if (reader != null) {
                int from = chars.position();
                ended = reader.read(chars) < 0;
                countLines(from);
            } else if (bytes != null) {
                decode(bytes);
            }
        }
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        last = chars.hasRemaining() ? chars.get(chars.limit() - 1) : last;
        return chars.hasRemaining() || (!ended && fill());
    }

    private void decode(InputStream in) throws IOException {
        boolean last = false;
        if (undecoded.remaining() < LONGEST_CHARACTER) {
            undecoded.compact();
            try {
                int count = in.read(undecoded.array(), undecoded.position(), undecoded.remaining());
                last = count < 0;
                undecoded.position(undecoded.position() + Math.max(count, 0));
            } catch (ZipException | EOFException e) {
                throw damaged(source, e);
            }
            undecoded.flip();
        }
        boolean utf8 = decoder.charset().equals(StandardCharsets.UTF_8);
        int fromByte = undecoded.position();
        int fromChar = chars.position();
        CoderResult result = decoder.decode(undecoded, chars, last);
        int lines = utf8 ? LineFeeds.count(undecoded.array(), fromByte, undecoded.position()) : LineFeeds.NOT_TEXT;
        if (lines == LineFeeds.NOT_TEXT) {
            countLines(fromChar);
        } else {
            line += lines;
        }
        if (!result.isError()) {
            ended = last && result.isUnderflow();
        } else if (utf8) {
            readForeign();
        } else {
            throw notText(undecoded.get(undecoded.position()) & 0xFF);
        }
    }

    /** Reads one byte that is not UTF-8 as what Windows writes in Western Europe. */
    private void readForeign() {
        foreignLine = foreignLine == 0 ? line : foreignLine;
        chars.put(new String(new byte[] {undecoded.get()}, FOREIGN));
        decoder.reset();
    }

    /** Counts the lines of what was decoded last, and looks for zeros. */
    private void countLines(int from) {
        char[] content = chars.array();
        int end = chars.position();
        for (int at = from; at < end; at++) {
            char symbol = content[at];
            if (symbol == '\n') {
                line++;
            } else if (symbol == 0) {
                throw notText(0);
            }
        }
    }

    private BarDataException notText(int octet) {
        String hex = String.format(Locale.ROOT, "0x%02X", octet);
        return BarDataException.atLine(
                source,
                line,
                "expected text in " + (octet == 0 ? "UTF-8" : decoder.charset().name()) + " but found the byte " + hex
                        + "; save the file as CSV in UTF-8");
    }

    private static BarDataException damaged(String source, IOException cause) {
        BarDataException fault = BarDataException.of(
                source, "expected a whole gzip file but it is damaged or ends early; fetch or pack it again");
        fault.initCause(cause);
        return fault;
    }
}
