package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.synthmarket.core.Recipe;

/** Any text is a recipe, a dialect or a repair that reads back as itself, or is refused as an argument. */
class RecipeFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void parse_anyText_isReadBackOrRefused(FuzzedDataProvider data) {
        switch (data.consumeInt(0, 2)) {
            case 0 -> recipe(data.consumeRemainingAsString());
            case 1 -> dialect(data.consumeRemainingAsString());
            default -> repair(data.consumeRemainingAsString());
        }
    }

    private static void recipe(String text) {
        Recipe recipe;
        try {
            recipe = Recipe.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(Recipe.parse(recipe.toString())).isEqualTo(recipe);
    }

    private static void dialect(String text) {
        CsvDialect dialect;
        try {
            dialect = CsvDialect.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(CsvDialect.parse(dialect.toString())).isEqualTo(dialect);
    }

    private static void repair(String text) {
        Repair repair;
        try {
            repair = Repair.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(Repair.parse(repair.toString())).isEqualTo(repair);
    }
}
