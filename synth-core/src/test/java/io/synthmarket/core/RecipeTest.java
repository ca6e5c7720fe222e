package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {

    private static final BarSeries HISTORY = Histories.daily(30);
    private static final String HASH = HISTORY.sha256();
    private static final String HERE = "synthmarket/" + Synth.version();
    private static final String OPTIONS = "method=concept profile=none seed=42 paths=10 history=" + HASH;
    private static final String PLAIN = HERE + " " + OPTIONS;
    private static final String GATED = HERE
            + " method=concept profile=last-close min-fidelity=80 max-attempts=1000 shortfall=fail seed=42 paths=10 history="
            + HASH;

    @Test
    void toString_unscored_isOneLineOfItsOptions() {
        assertThat(Synth.from(HISTORY)
                        .blocks(BlockLaw.concept())
                        .seed(42)
                        .generate(10)
                        .recipe())
                .hasToString(PLAIN);
    }

    @Test
    void toString_gated_holdsTheRule() {
        Generator generator = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.lastClose().atLeast(80))
                .seed(42);

        assertThat(generator.generate(10).recipe()).hasToString(GATED);
    }

    @Test
    void toString_keepingTheBest_saysSo() {
        Acceptance rule = Scorers.lastClose().atLeast(72.5).maxAttempts(25).orBest();

        assertThat(Synth.from(HISTORY)
                        .blocks(BlockLaw.concept())
                        .accept(rule)
                        .seed(-1)
                        .generate(1)
                        .recipe())
                .hasToString(HERE + " method=concept profile=last-close min-fidelity=72.5 max-attempts=25"
                        + " shortfall=keep-best seed=-1 paths=1 history=" + HASH);
    }

    @Test
    void parse_plain_readsEveryOption() {
        Recipe recipe = Recipe.parse(PLAIN);

        assertThat(recipe.version()).isEqualTo(Synth.version());
        assertThat(recipe.versionNote()).isEmpty();
        assertThat(recipe.method()).isEqualTo("concept");
        assertThat(recipe.profile()).isEmpty();
        assertThat(recipe.threshold()).isEmpty();
        assertThat(recipe.seed()).isEqualTo(42);
        assertThat(recipe.paths()).isEqualTo(10);
        assertThat(recipe.historySha256()).isEqualTo(HASH);
    }

    @Test
    void continuing_always_isWhatTheGeneratorWas() {
        assertThat(Recipe.parse(PLAIN).continuing()).isFalse();
        assertThat(Recipe.parse(PLAIN.replace(" seed=", " from=last-bar seed=")).continuing())
                .isTrue();
    }

    @Test
    void parse_gated_readsTheRule() {
        Recipe recipe = Recipe.parse(GATED);

        assertThat(recipe.profile()).contains("last-close");
        assertThat(recipe.threshold()).hasValue(80);
        assertThat(recipe).hasToString(GATED);
    }

    @Test
    void parse_moreSpacesAndAnotherOrder_isTheSameRecipe() {
        Recipe recipe =
                Recipe.parse("  " + HERE + "\tpaths=10  history=" + HASH + " seed=42 profile=none method=concept\n");

        assertThat(recipe).isEqualTo(Recipe.parse(PLAIN)).hasSameHashCodeAs(Recipe.parse(PLAIN));
    }

    @Test
    void equals_anotherOption_isNotEqual() {
        assertThat(Recipe.parse(PLAIN)).isNotEqualTo(Recipe.parse(GATED)).isNotEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "recipe", "synthmarket", "synthmarket/ method=concept", "Synthmarket/0.1.0"})
    void parse_noVersionInFront_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(text))
                .withMessage("a recipe must begin with \"synthmarket/VERSION\" but was \"" + text + "\"");
    }

    @Test
    void parse_longForeignText_isEchoedCut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse("line\n" + "x".repeat(200)))
                .withMessage(
                        "a recipe must begin with \"synthmarket/VERSION\" but was \"line\\n" + "x".repeat(75) + "…\"");
    }

    @Test
    void parse_textWithInvisibleCharacters_isEchoedWithEscapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse("\u200Bsynthmarket/\u202E1"))
                .withMessage("a recipe must begin with \"synthmarket/VERSION\" but was"
                        + " \"\\u200bsynthmarket/\\u202e1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "profile", "seed", "paths", "history"})
    void parse_optionMissing_isNamed(String option) {
        String text = without(PLAIN, option);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(text))
                .withMessage("a recipe must give the option \"" + option + "\" but lacks it in \"" + cut(text) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-attempts", "shortfall"})
    void parse_partOfTheRuleMissing_isNamed(String option) {
        String text = without(GATED, option);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(text))
                .withMessage("a recipe must give the option \"" + option + "\" but lacks it in \"" + cut(text) + "\"");
    }

    @Test
    void parse_unknownOption_isNamedWithBothVersions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse("synthmarket/99.0 " + OPTIONS + " colour=0.25"))
                .withMessage("recipe option \"colour\" is not known to version " + Synth.version()
                        + "; the recipe is of version 99.0");
    }

    @Test
    void parse_optionTwice_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(HERE + " seed=1 seed=2"))
                .withMessage("a recipe must give each option once but gives \"seed\" twice in \"" + HERE
                        + " seed=1 seed=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "=42"})
    void parse_wordThatIsNoPair_isNamed(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(HERE + " " + word))
                .withMessage("a recipe must be words of the form key=value but has \"" + word + "\" in \"" + HERE + " "
                        + word + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 4x",
        "seed, 9223372036854775808",
        "seed, ''",
        "paths, 1.5",
        "paths, 2147483648",
        "min-fidelity, high",
        "max-attempts, many",
        "shortfall, FAILED",
        "history, 1234",
        "history, ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789",
    })
    void parse_valueThatCannotBe_isNamed(String option, String value) {
        String text = without(GATED, option) + " " + option + "=" + value;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(text))
                .withMessage("recipe option \"" + option + "\" cannot be \"" + value + "\"");
    }

    @Test
    void parse_anotherVersion_isReadWithANote() {
        Recipe recipe = Recipe.parse("synthmarket/99.0 " + OPTIONS);

        assertThat(recipe.versionNote())
                .contains("recipe is of version 99.0 and this is version " + Synth.version()
                        + ": prices, volumes, scores and which candidates are accepted may differ; use version 99.0 to get"
                        + " the same bits");
        assertThat(recipe).hasToString("synthmarket/99.0 " + OPTIONS);
    }

    /** {@code printf '%s' "method=concept … history=0000…" | sha256sum | head -c 8}. */
    @Test
    void id_isTheHeadOfTheHashOfTheOptions() {
        String zeros = "0".repeat(64);

        assertThat(Recipe.parse(HERE + " method=concept profile=none seed=42 paths=10 history=" + zeros)
                        .id())
                .isEqualTo("0140221c");
    }

    @Test
    void id_isEightHexDigits() {
        assertThat(HexFormat.fromHexDigits(Recipe.parse(GATED).id())).isNotNegative();
        assertThat(Recipe.parse(GATED).id()).matches("[0-9a-f]{8}");
    }

    @Test
    void id_anotherVersion_isTheSame() {
        assertThat(Recipe.parse("synthmarket/99.0 " + OPTIONS).id())
                .isEqualTo(Recipe.parse(PLAIN).id());
    }

    @Test
    void id_anyOptionChanged_differs() {
        List<String> recipes = List.of(
                GATED,
                without(GATED, "method") + " method=other",
                without(GATED, "profile") + " profile=other",
                without(GATED, "min-fidelity") + " min-fidelity=80.5",
                without(GATED, "max-attempts") + " max-attempts=999",
                without(GATED, "shortfall") + " shortfall=keep-best",
                without(GATED, "seed") + " seed=43",
                without(GATED, "paths") + " paths=11",
                without(GATED, "history") + " history=" + "0".repeat(64),
                PLAIN);

        assertThat(recipes.stream().map(text -> Recipe.parse(text).id())).doesNotHaveDuplicates();
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static String without(String recipe, String option) {
        return Stream.of(recipe.split(" ", -1))
                .filter(word -> !word.startsWith(option + "="))
                .collect(Collectors.joining(" "));
    }

    @Test
    void parse_numberOutOfRange_isRefused() {
        assertRefused("paths=0", "recipe option \"paths\" cannot be \"0\"");
        assertRefused("length=-1", "recipe option \"length\" cannot be \"-1\"");
        assertRefused("length=2000000001", "recipe option \"length\" cannot be \"2000000001\"");
        assertRefused("start=today", "recipe option \"start\" cannot be \"today\"");
        assertRefused("min-fidelity=NaN", "recipe option \"min-fidelity\" cannot be \"NaN\"");
        assertRefused("max-attempts=0", "recipe option \"max-attempts\" cannot be \"0\"");
    }

    @Test
    void parse_ruleThatDoesNotHangTogether_isRefused() {
        String gate = " min-fidelity=80 max-attempts=5 shortfall=fail";
        String rest = " seed=42 paths=10 history=" + HASH;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(HERE + " method=concept profile=none" + gate + rest))
                .withMessage("a recipe with min-fidelity must name a profile other than none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(HERE + " method=concept profile=concept max-attempts=5" + rest))
                .withMessageStartingWith(
                        "a recipe with max-attempts or shortfall must give min-fidelity too but lacks it in \"");
    }

    /** Puts one option in the place of a good one. */
    private static void assertRefused(String option, String message) {
        String key = option.substring(0, option.indexOf('='));
        String good = HERE + " method=concept profile=concept min-fidelity=80 max-attempts=5 shortfall=fail length=9"
                + " start=2024-01-02T00:00 seed=42 paths=10 history=" + HASH;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(good.replaceFirst(" " + key + "=\\S+", " " + option)))
                .withMessage(message);
    }

    @Test
    void withReading_word_isPrintedParsedAndNoPartOfTheId() {
        Recipe plain = Recipe.parse(PLAIN);
        Recipe noted = plain.withReading("repair=sort&dates=day-first");

        assertThat(noted).hasToString(plain + " read=repair=sort&dates=day-first");
        assertThat(Recipe.parse(noted.toString())).isEqualTo(noted).isNotEqualTo(plain);
        assertThat(noted.reading()).contains("repair=sort&dates=day-first");
        assertThat(plain.reading()).isEmpty();
        assertThat(noted.id()).isEqualTo(plain.id());
    }

    @Test
    void withReading_severalWords_areRefused() {
        Recipe plain = Recipe.parse(PLAIN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.withReading("repair=sort dates=day-first"))
                .withMessage("a reading must be one word without blanks but was \"repair=sort dates=day-first\"");
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withReading(""));
    }
}
