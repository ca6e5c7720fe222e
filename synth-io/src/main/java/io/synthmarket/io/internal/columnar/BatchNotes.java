package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchSeries;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is noted of a batch beside its columns: texts under keys. */
public final class BatchNotes {

    private static final String RECIPE = "synthmarket.recipe";
    private static final String VERSION = "synthmarket.version";
    private static final String HISTORY = "synthmarket.history.sha256";
    private static final String ZONE = "synthmarket.zone";
    private static final String FIDELITY = "synthmarket.fidelity";
    private static final String NAMES = "synthmarket.names";
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Integer, Double> fidelities = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();

    /** Starts with nothing noted. */
    public BatchNotes() {}

    /** Tells what can be noted before the first bar: recipe, version, history and zone. */
    static Map<String, String> ofFile(Optional<Recipe> recipe, Optional<ZoneId> zone) {
        Map<String, String> notes = new LinkedHashMap<>();
        recipe.ifPresent(made -> {
            notes.put(RECIPE, made.toString());
            notes.put(VERSION, made.version());
            notes.put(HISTORY, made.historySha256());
        });
        zone.ifPresent(known -> notes.put(ZONE, known.getId()));
        return notes;
    }

    /** Notes fidelity and name of a series. */
    public void add(BatchSeries series) {
        series.fidelity().ifPresent(fidelity -> fidelities.put(series.index(), fidelity));
        series.name().ifPresent(name -> names.put(series.index(), name));
    }

    /** Tells what was noted of series: JSON objects of fidelities and names by index. */
    public Map<String, String> ofSeries() {
        Map<String, String> notes = new LinkedHashMap<>();
        if (!fidelities.isEmpty()) {
            notes.put(FIDELITY, json(fidelities));
        }
        if (!names.isEmpty()) {
            notes.put(NAMES, json(names));
        }
        return notes;
    }

    /** Forgets what was noted of series. */
    public void clear() {
        fidelities.clear();
        names.clear();
    }

    private static String json(Map<Integer, ?> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            values.forEach((index, value) -> {
                out.writeName(Integer.toString(index));
                if (value instanceof Double number) {
                    out.writeNumber(number);
                } else {
                    out.writeString(value.toString());
                }
            });
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Reads what was noted of series; what is not in the form of {@link #ofSeries()} is passed over. */
    public void readOfSeries(Map<String, String> notes) {
        read(notes.get(FIDELITY), (index, json) -> {
            if (json.currentToken().isNumeric()) {
                fidelities.put(index, json.getDoubleValue());
            }
        });
        read(notes.get(NAMES), (index, json) -> names.put(index, json.getString()));
    }

    /** Takes one value of a JSON object. */
    private interface Taker {

        void take(int index, JsonParser json);
    }

    private static void read(@Nullable String text, Taker taker) {
        if (text == null) {
            return;
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                int index = Integer.parseInt(json.currentName());
                if (!json.nextToken().isScalarValue()) {
                    return;
                }
                taker.take(index, json);
            }
        } catch (JacksonException | NumberFormatException ofOthers) {
            return;
        }
    }

    /** Tells the noted fidelity of a series. */
    OptionalDouble fidelity(int index) {
        Double noted = fidelities.get(index);
        return noted == null ? OptionalDouble.empty() : OptionalDouble.of(noted);
    }

    /** Tells the noted name of a series. */
    Optional<String> name(int index) {
        return Optional.ofNullable(names.get(index));
    }

    /** Reads the recipe, empty where there is none that this library knows. */
    static Optional<Recipe> recipe(Map<String, String> notes) {
        try {
            return Optional.ofNullable(notes.get(RECIPE)).map(Recipe::parse);
        } catch (IllegalArgumentException ofOthers) {
            return Optional.empty();
        }
    }

    /** Reads the zone, empty where there is none that this JDK knows. */
    static Optional<ZoneId> zone(Map<String, String> notes) {
        try {
            return Optional.ofNullable(notes.get(ZONE)).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
