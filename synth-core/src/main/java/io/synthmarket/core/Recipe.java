package io.synthmarket.core;

import io.synthmarket.core.internal.series.CanonicalHash;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that makes a set of paths again, as one line of text.
 *
 * <pre>{@code
 * synthmarket/0.1.0 method=concept profile=concept seed=42 paths=1000 history=3f…
 * synthmarket/0.1.0 method=matched uncertainty=1 clock=daily(bar=1d,days=mon-fri) profile=concept min-fidelity=80 max-attempts=1000
 *     shortfall=fail length=250 from=last-bar seed=42 paths=1000 history=3f…
 * }</pre>
 *
 * <p>The words are the library's version; the block law; where the law permutes, the uncertainty; for any law but the concept's
 * the clock, inferred or stated; tick and lot size where they were stated; exclusions; the scorer ({@code none} where nothing
 * scores); the acceptance rule where there is one; length and start of the paths where they were chosen, and whether they have no times;
 * the seed; the number of paths; the SHA-256 of the history ({@link BarSeries#sha256()}); and, where a caller added it, how the history
 * was read ({@link #withReading}).
 *
 * <p><b>Threads</b>: immutable.
 *
 * @see Synth#replay(Recipe, BarSeries)
 * @since 0.1.0
 */
public final class Recipe {

    private static final Logger LOG = LoggerFactory.getLogger(Recipe.class);
    private static final int ID_DIGITS = 8;

    private final String version;
    private final RecipeOptions options;
    private final String text;

    Recipe(String version, RecipeOptions options) {
        this.version = version;
        this.options = options;
        text = RecipeGrammar.text(version, options);
    }

    static Recipe of(RecipeOptions options) {
        return new Recipe(Synth.version(), options);
    }

    /**
     * Reads a recipe.
     *
     * <p>A recipe of another version of the library is read, and {@link #versionNote()} says what may differ; the same is
     * logged as a warning.
     *
     * @param text one line, as {@link #toString()} writes it
     * @return the recipe
     * @throws IllegalArgumentException if the text is no recipe, or has an option that this version does not know
     */
    public static Recipe parse(String text) {
        Recipe recipe = RecipeGrammar.parse(text);
        recipe.versionNote().ifPresent(LOG::warn);
        return recipe;
    }

    /**
     * Tells which version of the library wrote the recipe.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Says what may differ when a recipe of another version is replayed.
     *
     * @return a sentence, empty where the recipe is of this version
     */
    public Optional<String> versionNote() {
        return version.equals(Synth.version())
                ? Optional.empty()
                : Optional.of("recipe is of version " + version + " and this is version " + Synth.version()
                        + ": prices, volumes, scores and which candidates are accepted may differ; use version "
                        + version + " to get the same bits");
    }

    /**
     * Tells the name of the block law.
     *
     * @return a name such as {@code concept}
     */
    public String method() {
        return options.get(RecipeOption.METHOD);
    }

    /**
     * Tells which stretches of history are left out.
     *
     * @return the exclusions, empty where nothing is
     */
    public List<Exclusion> exclusions() {
        return options.exclusions();
    }

    /**
     * Tells the name of the scorer.
     *
     * @return a name such as {@code concept}, empty where nothing scores
     */
    public Optional<String> profile() {
        return Optional.of(options.get(RecipeOption.PROFILE)).filter(name -> !name.equals(RecipeOption.NOTHING));
    }

    /**
     * Tells the threshold of the acceptance rule.
     *
     * @return the least fidelity in percent, empty where every path is kept
     */
    public OptionalDouble threshold() {
        return options.find(RecipeOption.MIN_FIDELITY).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /**
     * Tells how many bars a path has.
     *
     * @return the number of bars, empty where it is one per return of history
     */
    public OptionalInt length() {
        return options.find(RecipeOption.LENGTH).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /**
     * Tells when paths begin.
     *
     * @return the time asked for, empty where it is history's second bar
     */
    public Optional<LocalDateTime> start() {
        return options.find(RecipeOption.START);
    }

    /**
     * Tells whether paths go on after history's last bar.
     *
     * @return whether the generator was {@link Generator#continuing() continuing}
     */
    public boolean continuing() {
        return options.has(RecipeOption.CONTINUING);
    }

    /**
     * Tells the seed.
     *
     * @return the seed, drawn or given
     */
    public long seed() {
        return options.get(RecipeOption.SEED);
    }

    /**
     * Tells the number of paths.
     *
     * @return at least 1
     */
    public int paths() {
        return options.get(RecipeOption.PATHS);
    }

    /**
     * Tells which history the recipe is for.
     *
     * @return its {@link BarSeries#sha256()}
     */
    public String historySha256() {
        return options.get(RecipeOption.HISTORY);
    }

    /**
     * Returns the same recipe with a note of how the history was read from its file: what was stated, left out and mended. Whoever reads
     * the file again does so by it; the paths do not depend on it, nor does {@link #id()}.
     *
     * @param words what the reader of the file understands: one word, without blanks
     * @return a recipe with this note
     * @throws IllegalArgumentException if it is empty or has blanks or control characters
     */
    public Recipe withReading(String words) {
        return new Recipe(version, options.with(RecipeOption.READ, words));
    }

    /**
     * Tells how the history was read from its file.
     *
     * @return the word that {@link #withReading} was given, empty where there is none
     */
    public Optional<String> reading() {
        return options.find(RecipeOption.READ);
    }

    /**
     * Computes the short name of the batch that this recipe makes: the head of the SHA-256 of its text less the version and the reading.
     *
     * @return eight lower-case hexadecimal digits
     */
    public String id() {
        return CanonicalHash.sha256(options.without(RecipeOption.READ).toString())
                .substring(0, ID_DIGITS);
    }

    RecipeOptions options() {
        return options;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Recipe that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Writes the recipe.
     *
     * @return one line that {@link #parse(String)} reads
     */
    @Override
    public String toString() {
        return text;
    }
}
