package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import io.synthmarket.io.BadRowPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a batch is made again from: its recipe, as text or in its report, which also tells how bad rows were treated.
 *
 * @param recipe the recipe
 * @param badRows the policy of the report, empty where a recipe was given
 */
record RecipeSource(Recipe recipe, Optional<BadRowPolicy> badRows) {

    private static final String RECIPE_PREFIX = "synthmarket/";

    /** Reads the recipe from its text or from a report. */
    static RecipeSource read(String recipeOrReport) throws IOException {
        if (recipeOrReport.strip().startsWith(RECIPE_PREFIX)) {
            return new RecipeSource(Recipe.parse(recipeOrReport), Optional.empty());
        }
        Path report = Path.of(recipeOrReport);
        if (!Files.isRegularFile(report)) {
            throw new CallException(report + " is no file; give a recipe in quotes, or a report that holds one");
        }
        byte[] content = Files.readAllBytes(report);
        try {
            String recipe = find(content, "recipe");
            if (recipe == null) {
                throw new CallException(report.getFileName() + " holds no recipe; give the JSON report of a batch");
            }
            String policy = find(content, "input", "bad_rows");
            return new RecipeSource(
                    Recipe.parse(recipe), Optional.ofNullable(policy).flatMap(BarSource.PolicyConverter::parse));
        } catch (JacksonException e) {
            throw new CallException(report.getFileName() + " is no report: " + e.getOriginalMessage()
                    + "; give the JSON report of a batch");
        }
    }

    /** Finds the text under a path of keys, null where there is none. */
    private static @Nullable String find(byte[] json, String... path) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            for (String key : path) {
                if (token != JsonToken.START_OBJECT) {
                    return null;
                }
                token = enter(parser, key);
            }
            return token == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
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
