package io.synthmarket.io.internal.csv;

import io.synthmarket.io.BarDataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The text of a file, strictly decoded; its first line can be looked at before it is read. */
public final class TextSource extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final @Nullable InputStream bytes;
    private final @Nullable Reader reader;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer undecoded = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).limit(0);
    private boolean started;
    private boolean ended;
    private long line = 1;

    private TextSource(String source, @Nullable InputStream bytes, @Nullable Reader reader) {
        this.source = source;
        this.bytes = bytes;
        this.reader = reader;
    }

    /**
     * Takes text from bytes, unpacked first if they are gzip.
     *
     * @throws BarDataException if the bytes are a ZIP archive or damaged gzip
     */
    public static TextSource of(InputStream in, String source) throws IOException {
        String name = Echo.visible(source);
        BufferedInputStream buffered = new BufferedInputStream(in, CHUNK);
        buffered.mark(ZIP.length);
        byte[] start = buffered.readNBytes(ZIP.length);
        buffered.reset();
        if (startsWith(start, ZIP)) {
            throw BarDataException.of(
                    name, "expected CSV text but found a ZIP archive or workbook; unpack it, or save the sheet as CSV");
        }
        if (!startsWith(start, GZIP)) {
            return new TextSource(name, buffered, null);
        }
        try {
            return new TextSource(name, new GZIPInputStream(buffered, CHUNK), null);
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
    }

    /** Takes text from a reader. */
    public static TextSource of(Reader reader, String source) {
        return new TextSource(Echo.visible(source), null, reader);
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
    String source() {
        return source;
    }

    /** Looks at the first line that is not blank, as far as it is within the first chunk; empty where there is none. */
    String firstLine() throws IOException {
        if (!chars.hasRemaining()) {
            fill();
        }
        String head = chars.toString();
        int from = 0;
        while (from < head.length() && head.charAt(from) <= ' ') {
            from++;
        }
        int to = from;
        while (to < head.length() && head.charAt(to) != '\n' && head.charAt(to) != '\r') {
            to++;
        }
        return head.substring(from, to);
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
        while (!ended) {
            chars.clear();
            if (reader != null) {
                ended = reader.read(chars) < 0;
            } else if (bytes != null) {
                decode(bytes);
            }
            chars.flip();
            if (!started && chars.hasRemaining()) {
                started = true;
                if (chars.get(0) == BYTE_ORDER_MARK) {
                    chars.get();
                }
            }
            countLines();
            if (chars.hasRemaining()) {
                return true;
            }
        }
        return false;
    }

    private void decode(InputStream in) throws IOException {
        undecoded.compact();
        int count;
        try {
            count = in.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        } catch (ZipException | EOFException e) {
            throw damaged(source, e);
        }
        boolean last = count < 0;
        undecoded.position(undecoded.position() + Math.max(count, 0));
        undecoded.flip();
        CoderResult result = decoder.decode(undecoded, chars, last);
        if (result.isError()) {
            if (chars.position() == 0) {
                throw notText(undecoded.get(undecoded.position()) & 0xFF);
            }
            return;
        }
        ended = last && result.isUnderflow();
    }

    private void countLines() {
        char[] content = chars.array();
        int end = chars.limit();
        for (int at = chars.position(); at < end; at++) {
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
                source, line, "expected text in UTF-8 but found the byte " + hex + "; save the file as CSV in UTF-8");
    }

    private static BarDataException damaged(String source, IOException cause) {
        BarDataException fault = BarDataException.of(
                source, "expected a whole gzip file but it is damaged or ends early; fetch or pack it again");
        fault.initCause(cause);
        return fault;
    }
}
