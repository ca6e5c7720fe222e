package io.synthmarket.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The way in: from a history to synthetic paths.
 *
 * <pre>{@code
 * PathSet paths = Synth.from(history).seed(42).generate(1_000);
 * BarSeries first = paths.path(0).series();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Synth {

    private static final String VERSION = readVersion();

    private Synth() {}

    /**
     * Starts from a history, with every option at its default.
     *
     * @param history the real bars, at least 2; some laws and scorers need more
     * @return a generator
     */
    public static Generator from(BarSeries history) {
        return Generator.withDefaults(Objects.requireNonNull(history, "history"));
    }

    /**
     * Makes the paths of a recipe again, bit for bit.
     *
     * @param recipe the recipe
     * @param history the history that it was made for
     * @return the same set of paths
     * @throws IllegalArgumentException if the history is another one, the method is not known, or the scorer is not found
     */
    public static PathSet replay(Recipe recipe, BarSeries history) {
        return again(recipe, history).generate(recipe.paths());
    }

    /**
     * Makes the paths of a recipe again, bit for bit, and tells a listener of every attempt.
     *
     * @param recipe the recipe
     * @param history the history that it was made for
     * @param listener what is told
     * @return the same set of paths
     * @throws IllegalArgumentException if the history is another one, the method is not known, or the scorer is not found
     * @see Generator#watchedBy(AttemptListener)
     */
    public static PathSet replay(Recipe recipe, BarSeries history, AttemptListener listener) {
        return again(recipe, history).watchedBy(listener).generate(recipe.paths());
    }

    private static Generator again(Recipe recipe, BarSeries history) {
        if (!history.sha256().equals(recipe.historySha256())) {
            throw new IllegalArgumentException("the recipe is for the history with SHA-256 " + recipe.historySha256()
                    + " but " + history + " has " + history.sha256()
                    + "; use the same file, read with the same options");
        }
        return Generator.of(history, recipe);
    }

    /**
     * Tells the version of this library, as recipes record it.
     *
     * @return the version, such as {@code 0.1.0}
     */
    public static String version() {
        return VERSION;
    }

    private static String readVersion() {
        Properties properties = new Properties();
        try (InputStream resource = Synth.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(resource, "version.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties must be readable in the library's own jar", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
