package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.Reading;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.Recipe;
import io.synthmarket.metrics.RiskFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a batch is made again from: its recipe, as text or in its report, which also tells how the history was read.
 *
 * @param recipe the recipe
 * @param reading how the report or the recipe says the history was read, empty where it does not
 * @param report the report, empty where a recipe was given
 */
record RecipeSource(Recipe recipe, Optional<Reading> reading, Optional<Path> report) {

    private static final String RECIPE_PREFIX = "synthmarket/";

    /** Reads the recipe from its text or from a report. */
    static RecipeSource read(String recipeOrReport) throws IOException {
        if (recipeOrReport.strip().startsWith(RECIPE_PREFIX)) {
            Recipe recipe = Recipe.parse(recipeOrReport);
            return new RecipeSource(recipe, recipe.reading().map(Reading::parse), Optional.empty());
        }
        Path report = Path.of(recipeOrReport);
        if (!Files.isRegularFile(report)) {
            throw new CallException(report + " is no file; give a recipe in quotes, or a report that holds one");
        }
        String recipe = find(report, RecipeSource::text, "recipe")
                .orElseThrow(() ->
                        new CallException(report.getFileName() + " holds no recipe; give the JSON report of a batch"));
        return new RecipeSource(Recipe.parse(recipe), reading(report), Optional.of(report));
    }

    /** Reads how the history was read; what an older report does not tell is as if nothing was asked for. */
    private static Optional<Reading> reading(Path report) throws IOException {
        Optional<String> badRows = find(report, RecipeSource::text, "input", "bad_rows");
        Optional<String> dialect = find(report, RecipeSource::text, "input", "dialect");
        Optional<String> repair = find(report, RecipeSource::text, "input", "repair");
        try {
            return Optional.of(Reading.ofWords(badRows, dialect, repair));
        } catch (IllegalArgumentException e) {
            throw new CallException(report.getFileName() + " tells no way to read: " + e.getMessage());
        }
    }

    /** Reads which series the report names as the worst, by number, the worst first; empty where nothing tells. */
    Optional<List<Integer>> worst(RiskFigure figure, int percentage) throws IOException {
        return report.isEmpty()
                ? Optional.empty()
                : find(
                        report.get(),
                        RecipeSource::numbers,
                        JsonReport.WORST,
                        figure.toString(),
                        JsonReport.worstKey(percentage));
    }

    /** Reads what is under a path of keys, empty where it is absent or of another kind. */
    private static <T> Optional<T> find(Path report, Function<JsonParser, Optional<T>> reading, String... path)
            throws IOException {
        byte[] json = Files.readAllBytes(report);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            for (String key : path) {
                if (token != JsonToken.START_OBJECT) {
                    return Optional.empty();
                }
                token = enter(parser, key);
            }
            return token == null ? Optional.empty() : reading.apply(parser);
        } catch (JacksonException e) {
            throw new CallException(report.getFileName() + " is no report: " + e.getOriginalMessage()
                    + "; give the JSON report of a batch");
        }
    }

    private static Optional<String> text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
    }

    private static Optional<List<Integer>> numbers(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            numbers.add(parser.getIntValue());
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    /** Goes to the value of a key of the object that was begun, null where it has no such key. */
    private static @Nullable JsonToken enter(JsonParser parser, String key) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(key);
            JsonToken value = parser.nextToken();
            if (found) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }
}
