package io.synthmarket.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.synthmarket.core.PathWindows;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.Precision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as NumPy reads them. */
class NumPyTest {

    private static final int MINUTES = 2;

    private final PathWindows windows = Batches.paths(3).windows(Batches.SPEC);

    @TempDir
    private Path folder;

    /** Runs a script, with the folder as its own, and returns what it printed. */
    private String python(String... lines) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder("python3", "-c", String.join("\n", lines))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log, StandardCharsets.UTF_8).strip();
    }

    private void assumeNumPy() throws InterruptedException {
        String answer;
        try {
            answer = python("import numpy", "print('here')");
        } catch (IOException e) {
            answer = "no python3";
        }
        assumeThat(answer)
                .as("python3 with NumPy is not on the PATH: not checked whether it reads our files")
                .isEqualTo("here");
    }

    @Test
    void npy_loadedByNumPy_isTheArray() throws Exception {
        assumeNumPy();
        TensorWriter.npy().write(windows, folder.resolve("windows.npy"));
        double sum = 0;
        for (float value : Batches.floats(windows)) {
            sum += value;
        }

        assertThat(python(
                        "import numpy as np, math",
                        "w = np.load('windows.npy', mmap_mode='r')",
                        "print(w.shape, w.dtype.str, w.flags.c_contiguous, w.offset % 64)",
                        "s = 0.0",
                        "for v in w.reshape(-1): s += float(v)",
                        "print(s)"))
                .isEqualTo("(3, 7, 16, 3) <f4 True 0\n" + sum);
    }

    @Test
    void npy_savedAgainByNumPy_hasTheSameBytes() throws Exception {
        assumeNumPy();
        assumeThat(python("import numpy", "print(numpy.__version__)"))
                .as("NumPy is older than 2 and may pad headers in another way")
                .startsWith("2.");
        TensorWriter.npy().precision(Precision.FLOAT64).write(windows, folder.resolve("windows.npy"));

        assertThat(python(
                        "import numpy as np",
                        "np.save('again.npy', np.load('windows.npy'))",
                        "print(open('again.npy', 'rb').read() == open('windows.npy', 'rb').read())"))
                .isEqualTo("True");
    }

    @Test
    void npz_loadedByNumPy_tellsWhatTheAxesStandFor() throws Exception {
        assumeNumPy();
        TensorWriter.npz().write(windows, folder.resolve("windows.npz"));
        TensorWriter.npy().write(windows, folder.resolve("windows.npy"));

        assertThat(python(
                        "import numpy as np",
                        "z = np.load('windows.npz')",
                        "print(z.files)",
                        "print(np.array_equal(z['windows'], np.load('windows.npy')))",
                        "print(z['features'].tolist(), z['path'].tolist(), z['first_bar'].tolist())",
                        "print(str(z['recipe']))"))
                .isEqualTo(String.join(
                        "\n",
                        "['windows', 'features', 'path', 'first_bar', 'recipe']",
                        "True",
                        "['log_return', 'log1p_volume', 'close'] [0, 1, 2] [0, 10, 20, 30, 40, 50, 60]",
                        windows.paths().recipe().toString()));
    }

    @Test
    void npz_ofFilesThatAreThere_tellsTheirNames() throws Exception {
        assumeNumPy();
        BatchOutline outline = BatchOutline.of(2).windows(Batches.SPEC);
        try (OutputStream out = Files.newOutputStream(folder.resolve("windows.npz"));
                BatchWriter writer = BatchFormat.named("npz").open(out, outline)) {
            writer.add(BatchSeries.of(0, "a.csv", windows.paths().path(0).series()));
            writer.add(BatchSeries.of(1, "größer𝄞.csv", windows.paths().path(1).series()));
            writer.commit();
        }

        assertThat(python(
                        "import numpy as np",
                        "z = np.load('windows.npz')",
                        "print(z.files)",
                        "print([ascii(str(n)) for n in z['name']], z['first_bar'].tolist())"))
                .isEqualTo("['windows', 'features', 'path', 'first_bar', 'name']\n"
                        + "[\"'a.csv'\", \"'gr\\\\xf6\\\\xdfer\\\\U0001d11e.csv'\"] [1, 11, 21, 31, 41, 51, 61]");
    }
}
