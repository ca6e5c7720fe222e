package io.synthmarket.server.http.transport;

import io.javalin.http.Context;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file, or a range of it, without a thread that waits for a slow client. */
public final class FileAnswer {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final char LAST_ASCII = 0x7E;

    private FileAnswer() {}

    /** Sends a file to be saved under a name. */
    public static void send(Context context, Path file, String name) throws IOException {
        String ascii = name.chars()
                .mapToObj(each ->
                        each < ' ' || each > LAST_ASCII || each == '"' || each == '\\' ? "_" : Character.toString(each))
                .reduce("", String::concat);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        context.header("Content-Disposition", "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
        sendInPlace(context, file, FileType.of(name).contentType());
    }

    /** Sends a file to be shown where it was asked for. */
    public static void sendInPlace(Context context, Path file, String contentType) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        long size = attributes.size();
        String tag = "\"" + Long.toHexString(size) + "-"
                + Long.toHexString(attributes.lastModifiedTime().toMillis()) + "\"";
        context.header("ETag", tag);
        context.header("Accept-Ranges", "bytes");
        context.header("Cache-Control", "private, no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(contentType);
        Optional<Range> asked = range(context, tag, size);
        asked.ifPresent(range -> {
            context.status(206);
            context.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
        });
        Range range = asked.orElse(new Range(0, size - 1));
        context.res().setContentLengthLong(range.length());
        if (context.req().getMethod().equals("HEAD") || range.length() == 0) {
            return;
        }
        context.future(() -> OutgoingFile.send(context, file, range.first(), range.length()));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new ServerFault(
                    Problem.Kind.GONE, "a file must be on the server's disk to be sent but was removed; make it again");
        }
    }

    private record Range(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    /** Reads what part is asked for; of several none, which means all, as HTTP allows. */
    private static Optional<Range> range(Context context, String tag, long size) {
        String header = context.header("Range");
        String condition = context.header("If-Range");
        Matcher matcher = RANGE.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
        if (!matcher.matches() || (condition != null && !condition.equals(tag))) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        if (first > last || first >= size) {
            context.header("Content-Range", "bytes */" + size);
            throw new ServerFault(
                    Problem.Kind.NO_SUCH_RANGE,
                    "Range must lie within the " + size + " bytes of the file but was '" + Echo.shown(header)
                            + "'; ask for the file without it");
        }
        return Optional.of(new Range(first, last));
    }
}
