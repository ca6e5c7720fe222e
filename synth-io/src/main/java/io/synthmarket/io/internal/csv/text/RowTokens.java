package io.synthmarket.io.internal.csv.text;

import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.util.Arrays;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/** The rows of a text, one at a time, as fields without surrounding blanks and quotes. */
public final class RowTokens implements AutoCloseable {

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int FIRST_FIELDS = 8;
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_FIELD)
                    .build())
            .build();

    private final String source;
    private final JsonParser parser;
    private final long linesBefore;
    private String[] fields = new String[FIRST_FIELDS];
    private int count;
    private long line;

    /** Reads on, where so many lines were passed over before. */
    public RowTokens(TextSource text, char delimiter, long linesBefore) {
        this.source = text.source();
        this.linesBefore = linesBefore;
        this.parser = FACTORY.createParser(new Separated(delimiter), text);
    }

    /**
     * Goes to the next row that is not an empty line.
     *
     * @return false if there is none
     * @throws BarDataException if quotes do not match
     */
    public boolean next() throws IOException {
        try {
            do {
                if (parser.nextToken() == null) {
                    return false;
                }
                readRow();
            } while (count == 0 || (count == 1 && fields[0].isEmpty()));
            return true;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private void readRow() {
        // The default collector makes stores into an array of its own per row cheaper than into one that has grown old.
        fields = new String[fields.length];
        count = 0;
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == 0) {
                line = linesBefore + parser.currentTokenLocation().getLineNr();
            } else if (count == fields.length) {
                fields = Arrays.copyOf(fields, 2 * count);
            }
            String text = parser.getString();
            length += text.length();
            fields[count] = bare(text);
            count++;
            if (count > MOST_FIELDS || length > LONGEST_ROW) {
                throw BarDataException.atLine(
                        source,
                        line,
                        "expected rows of at most " + MOST_FIELDS + " fields and " + LONGEST_ROW
                                + " characters but found a longer one; look whether each bar has a line of its own");
            }
        }
    }

    private BarDataException malformed(JacksonException cause) {
        long place = linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
        String what = cause instanceof StreamConstraintsException
                ? "expected fields of at most " + LONGEST_FIELD + " characters but found a longer one"
                : "expected a quoted field to end in a quote and then a delimiter but found one that does not";
        BarDataException fault = BarDataException.atLine(source, place, what + "; correct the quotes");
        fault.initCause(cause);
        return fault;
    }

    /** Takes surrounding blanks and quotes off, and the equals sign before quotes by which spreadsheets keep a text a text. */
    public static String bare(String field) {
        int end = field.length();
        if (end == 0 || (isBare(field.charAt(0)) && isBare(field.charAt(end - 1)))) {
            return field;
        }
        String stripped = strip(field);
        int from = stripped.startsWith("=\"") ? 1 : 0;
        int last = stripped.length() - 1;
        return last > from && stripped.charAt(from) == '"' && stripped.charAt(last) == '"'
                ? strip(stripped.substring(from + 1, last))
                : stripped;
    }

    private static boolean isBare(char symbol) {
        return symbol > '"' || (!isBlank(symbol) && symbol != '"');
    }

    private static boolean isBlank(char symbol) {
        return symbol == ' ' || symbol == '\t' || symbol == '\r' || symbol == '\n';
    }

    private static String strip(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isBlank(field.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(field.charAt(to - 1))) {
            to--;
        }
        return field.substring(from, to);
    }

    /** Tells the line on which the row begins. */
    public long line() {
        return line;
    }

    /** Tells how many fields the row has. */
    public int count() {
        return count;
    }

    /** Reads a field of the row, empty behind its last. */
    public String field(int column) {
        return column < count ? fields[column] : "";
    }

    /** Joins the fields of the row by commas. */
    public String text() {
        return String.join(",", Arrays.asList(fields).subList(0, count));
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Carries the delimiter to the parser. */
    private static final class Separated extends ObjectReadContext.Base {

        private final CsvSchema schema;

        Separated(char delimiter) {
            this.schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        }

        @Override
        public FormatSchema getSchema() {
            return schema;
        }
    }
}
