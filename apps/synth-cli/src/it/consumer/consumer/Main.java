package consumer;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.report.BatchJudgement;
import io.synthmarket.samples.Samples;
import io.synthmarket.tensors.TensorWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that uses each library module once. */
public final class Main {
    private Main() {}

    /** Makes a path, writes it, reads it back, scores it, replays its recipe, and finds each format that is named. */
    public static void main(String[] args) throws IOException {
        BarSeries history = Samples.sp500Daily();
        PathSet paths = Synth.from(history).seed(42).generate(2);
        BarSeries path = paths.path(1).series();

        Path file = Files.createTempDirectory("consumer").resolve("path.csv");
        BarCsv.write(path, file);
        require(BarCsv.read(file).equals(path));

        double score = paths.path(1).fidelity().orElseThrow();
        require(score == Fidelity.concept().compare(history, path).fidelity().orElseThrow());

        Recipe recipe = Recipe.parse(paths.recipe().toString());
        require(Synth.replay(recipe, history).path(1).series().equals(path));

        Path array = file.resolveSibling("windows.npy");
        TensorWriter.npy().write(paths.windows(WindowSpec.of(64)), array);
        require(Files.size(array) > 0);
        for (String format : args) {
            require(BatchFormat.named(format).ending().equals(format));
        }

        BatchJudgement judgement = BatchJudgement.of(history, List.of(path));
        require(judgement.figures().copiedShare().orElseThrow()
                == judgement.discrimination().copiedShare().orElseThrow());
        System.out.println("every module answered");
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a module did not answer as expected");
        }
    }
}
