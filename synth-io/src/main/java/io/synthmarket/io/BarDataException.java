package io.synthmarket.io;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the content of a file is not what bars are made of.
 *
 * <p>The message says where, what must hold, what was found and what to do. Faults of the device, such as a file that is
 * not there, are {@link java.io.IOException}s instead.
 *
 * @since 0.1.0
 */
public final class BarDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Name of the file or stream. */
    private final String source;

    /** Line at fault, 0 where the source as a whole is. */
    private final long line;

    /** Column at fault as the header has it, null where a row or the source as a whole is. */
    private final @Nullable String column;

    private BarDataException(String source, long line, @Nullable String column, String message) {
        super(message);
        this.source = source;
        this.line = line;
        this.column = column;
    }

    /**
     * Makes an exception about a source as a whole.
     *
     * @param source name of the file or stream, without its folder
     * @param fault what must hold, what was found, and what to do
     * @return an exception with the message {@code source: fault}
     */
    public static BarDataException of(String source, String fault) {
        return new BarDataException(source, 0, null, Objects.requireNonNull(source, "source") + ": " + fault);
    }

    /**
     * Makes an exception about a line.
     *
     * @param source name of the file or stream, without its folder
     * @param line number of the line, from 1
     * @param fault what must hold, what was found, and what to do
     * @return an exception with the message {@code source line n: fault}
     * @throws IllegalArgumentException if the line is not positive
     */
    public static BarDataException atLine(String source, long line, String fault) {
        String place = place(source, line);
        return new BarDataException(source, line, null, place + ": " + fault);
    }

    /**
     * Makes an exception about one column of a line.
     *
     * @param source name of the file or stream, without its folder
     * @param line number of the line, from 1
     * @param column name of the column as the header has it
     * @param fault what must hold, what was found, and what to do
     * @return an exception with the message {@code source line n column "name": fault}
     * @throws IllegalArgumentException if the line is not positive
     */
    public static BarDataException atColumn(String source, long line, String column, String fault) {
        String place = place(source, line) + " column \"" + Objects.requireNonNull(column, "column") + "\"";
        return new BarDataException(source, line, column, place + ": " + fault);
    }

    private static String place(String source, long line) {
        if (line < 1) {
            throw new IllegalArgumentException("line must be at least 1 but was " + line);
        }
        return Objects.requireNonNull(source, "source") + " line " + line;
    }

    /**
     * Tells what was read.
     *
     * @return the name of the file, without its folder, or of the stream
     */
    public String source() {
        return source;
    }

    /**
     * Tells which line is at fault.
     *
     * @return its number, from 1; empty where the source as a whole is at fault
     */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /**
     * Tells which column is at fault.
     *
     * @return its name as the header has it; empty where a whole row or source is at fault
     */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
