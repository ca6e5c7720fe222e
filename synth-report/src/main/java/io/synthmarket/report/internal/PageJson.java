package io.synthmarket.report.internal;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * JSON that may stand inside a page: no character that could end the element around it, and numbers as short as their use allows. One that
 * is told has twelve digits, since it is rounded once more; those that are drawn have five. They are the same on every JDK; what is
 * undefined is null.
 */
public final class PageJson {

    private static final MathContext TOLD = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext DRAWN = new MathContext(5, RoundingMode.HALF_EVEN);
    private static final double LARGEST_EXACT = 1e5;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .characterEscapes(new PageEscapes())
            .build();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text);

    /** Begins an object that is a value of its own, or the whole. */
    public PageJson object() {
        json.writeStartObject();
        return this;
    }

    /** Begins an object that is a member. */
    public PageJson object(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    /** Begins an array that is the whole. */
    public PageJson array() {
        json.writeStartArray();
        return this;
    }

    /** Begins an array that is a member. */
    public PageJson array(String name) {
        json.writeArrayPropertyStart(name);
        return this;
    }

    /** Ends an object. */
    public PageJson endObject() {
        json.writeEndObject();
        return this;
    }

    /** Ends an array. */
    public PageJson endArray() {
        json.writeEndArray();
        return this;
    }

    /** Writes a text. */
    public PageJson text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    /** Writes a text into an array. */
    public PageJson text(String value) {
        json.writeString(value);
        return this;
    }

    /** Writes what is JSON already. */
    public PageJson json(String name, String value) {
        json.writeName(name);
        json.writeRawValue(value);
        return this;
    }

    /** Writes what is JSON already into an array. */
    public PageJson json(String value) {
        json.writeRawValue(value);
        return this;
    }

    /** Writes a whole number, all of its digits. */
    public PageJson integer(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** Writes true or false. */
    public PageJson flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /** Writes a number to be told. */
    public PageJson number(String name, double value) {
        json.writeName(name);
        write(value, TOLD);
        return this;
    }

    /** Writes a number with all of its digits, or null where there is none or it is not finite. */
    public PageJson exact(String name, OptionalDouble value) {
        double known = value.orElse(Double.NaN);
        json.writeName(name);
        if (Double.isFinite(known)) {
            json.writeNumber(known);
        } else {
            json.writeNull();
        }
        return this;
    }

    /** Writes a number to be told, or null where there is none. */
    public PageJson number(String name, OptionalDouble value) {
        return number(name, value.orElse(Double.NaN));
    }

    /** Writes numbers to be told. */
    public PageJson numbers(String name, double... values) {
        return write(name, values, TOLD);
    }

    /** Writes numbers to be drawn. */
    public PageJson curve(String name, double... values) {
        return write(name, values, DRAWN);
    }

    private PageJson write(String name, double[] values, MathContext digits) {
        array(name);
        for (double value : values) {
            write(value, digits);
        }
        return endArray();
    }

    /** Writes whole numbers. */
    public PageJson integers(String name, long... values) {
        array(name);
        for (long value : values) {
            json.writeNumber(value);
        }
        return endArray();
    }

    private void write(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(new BigDecimal(value).round(digits).stripTrailingZeros());
        }
    }

    @Override
    public String toString() {
        json.flush();
        return text.toString();
    }

    /** Escapes what could end the element around, and writes every escape by number. */
    private static final class PageEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] ascii = standardAsciiEscapesForJSON();

        PageEscapes() {
            Arrays.fill(ascii, 0, ' ', ESCAPE_STANDARD);
            for (char symbol : new char[] {'<', '>', '&', '\u007f'}) {
                ascii[symbol] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int symbol) {
            return null;
        }
    }
}
