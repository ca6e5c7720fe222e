package io.synthmarket.cli.text;

import io.synthmarket.io.Inference;
import io.synthmarket.io.RepairCount;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.MetricValues;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON objects, indented, the same bytes on every JDK and system. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    /** Writes one object and a final line feed. */
    public static String object(Consumer<JsonGenerator> content) {
        Writer text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }

    /** Begins JSON on a stream, which stays open. */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
    }

    /** Writes a number, or null where there is none. */
    public static void number(JsonGenerator json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Writes a number, or null for NaN. */
    public static void number(JsonGenerator json, String name, double value) {
        number(json, name, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
    }

    /** Writes what the library has as JSON, indented as the rest. */
    public static void embed(JsonGenerator json, String name, String value) {
        json.writeName(name);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), value)) {
            parser.nextToken();
            json.copyCurrentStructure(parser);
        }
    }

    /** Writes metrics as an object, null where undefined. */
    public static void metrics(JsonGenerator json, String name, MetricValues values) {
        metrics(json, name, List.of(values));
    }

    /** Writes metrics of several kinds as one object, null where undefined. */
    public static void metrics(JsonGenerator json, String name, List<MetricValues> kinds) {
        json.writeObjectPropertyStart(name);
        for (MetricValues values : kinds) {
            for (MetricId id : values.metrics()) {
                number(json, id.name(), values.value(id));
            }
        }
        json.writeEndObject();
    }

    /** Writes curves as an object of arrays, lag 1 first, null where undefined. */
    public static void curves(JsonGenerator json, String name, List<Curve> curves) {
        json.writeObjectPropertyStart(name);
        for (Curve curve : curves) {
            json.writeArrayPropertyStart(curve.id().name());
            for (int lag = 1; lag <= curve.lags(); lag++) {
                if (Double.isNaN(curve.value(lag))) {
                    json.writeNull();
                } else {
                    json.writeNumber(curve.value(lag));
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Two blanks a level, line feeds alone. */
    private static final class Indented extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS =
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

        private final PrettyPrinter printer =
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** Writes what was found out about a file, and what was mended. */
    public static void readingNotes(JsonGenerator json, List<Inference> inferences, List<RepairCount> repairs) {
        json.writeArrayPropertyStart("inferences");
        for (Inference inference : inferences) {
            json.writeStartObject();
            json.writeStringProperty("about", inference.about());
            json.writeStringProperty("finding", inference.finding());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("repairs");
        repairs.forEach(repair -> json.writeNumberProperty(repair.step().toString(), repair.rows()));
        json.writeEndObject();
    }
}
