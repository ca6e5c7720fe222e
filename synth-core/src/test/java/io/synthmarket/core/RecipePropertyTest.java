package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RecipePropertyTest {

    private static final BarSeries HISTORY = Histories.daily(6);

    @Property
    void parse_anyRecipeWithoutRule_isTheSameRecipe(@ForAll long seed, @ForAll @IntRange(min = 1) int paths) {
        Recipe recipe = Synth.from(HISTORY).seed(seed).generate(paths).recipe();

        assertThat(Recipe.parse(recipe.toString())).isEqualTo(recipe);
        assertThat(Recipe.parse(recipe.toString()).seed()).isEqualTo(seed);
        assertThat(Recipe.parse(recipe.toString()).paths()).isEqualTo(paths);
    }

    @Property
    void parse_anyRecipeWithARule_isTheSameRecipe(
            @ForAll @DoubleRange(min = 0, max = 100) double threshold,
            @ForAll @IntRange(min = 1) int attempts,
            @ForAll Shortfall shortfall) {
        Acceptance rule = new Acceptance(Scorers.lastClose(), threshold, attempts, shortfall);
        Recipe recipe = Synth.from(HISTORY).accept(rule).seed(42).generate(1).recipe();

        Recipe parsed = Recipe.parse(recipe.toString());

        assertThat(parsed).isEqualTo(recipe);
        assertThat(parsed.id()).isEqualTo(recipe.id());
        assertThat(parsed.threshold()).hasValue(threshold);
    }
}
