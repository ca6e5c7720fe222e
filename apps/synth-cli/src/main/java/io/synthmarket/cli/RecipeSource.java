package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A recipe as a command is given it: its text, or the report of a batch that holds it. */
final class RecipeSource {

    private static final String RECIPE_PREFIX = "synthmarket/";

    private RecipeSource() {}

    /** Reads the recipe from its text or from a report. */
    static Recipe read(String recipeOrReport) throws IOException {
        return Recipe.parse(
                recipeOrReport.strip().startsWith(RECIPE_PREFIX) ? recipeOrReport : inReport(Path.of(recipeOrReport)));
    }

    private static String inReport(Path report) throws IOException {
        if (!Files.isRegularFile(report)) {
            throw new CallException(report + " is no file; give a recipe in quotes, or a report that holds one");
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(report))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean found = json.currentName().equals("recipe");
                    if (json.nextToken() == JsonToken.VALUE_STRING && found) {
                        return json.getString();
                    }
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new CallException(report.getFileName() + " is no report: " + e.getOriginalMessage()
                    + "; give the JSON report of a batch");
        }
        throw new CallException(report.getFileName() + " holds no recipe; give the JSON report of a batch");
    }
}
