package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.Input;
import io.synthmarket.core.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How commands take a batch that is to be made again: its recipe, and the history that it was learned from. */
@SuppressWarnings("NullAway.Init")
public final class ReplayOptions {

    @Parameters(
            index = "0",
            paramLabel = "RECIPE|REPORT.json",
            description = "The recipe, in quotes, or the report of the batch.")
    private String recipe;

    @Parameters(index = "1", arity = "0..1", paramLabel = "INPUT", description = BarSource.INPUT)
    private @Nullable Path file;

    @Option(names = "--sample", description = BarSource.SAMPLE)
    private boolean sample;

    @Mixin
    private BarSource source;

    /** Reads both, telling of what may make the batch differ. */
    public Again read(PrintWriter err) throws IOException {
        RecipeSource again = RecipeSource.read(recipe);
        again.recipe().versionNote().ifPresent(note -> err.println("synth: note: " + note));
        again.reading().ifPresent(source::unlessGiven);
        return new Again(again, source.readOrSample(file, sample, err));
    }

    /**
     * What a batch is made again from.
     *
     * @param source its recipe or report
     * @param input its history
     */
    public record Again(RecipeSource source, Input input) {

        /** Returns the recipe. */
        public Recipe recipe() {
            return source.recipe();
        }
    }
}
