package io.synthmarket.tensors.internal.numpy;

import io.synthmarket.io.BarArchive;
import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The array of windows, and beside it what its axes stand for. */
public final class NpzOutput implements TensorOutput {

    private static final long[] SCALAR = {};
    private static final String NAMELESS = "";

    private final BarArchive archive;
    private final TensorShape shape;
    private final OutputStream entry;
    private final NpyOutput windows;
    private final int[] paths;
    private final List<String> names = new ArrayList<>();
    private int added;

    /**
     * Begins the archive.
     *
     * @throws IOException if writing fails
     */
    public NpzOutput(OutputStream out, TensorShape shape) throws IOException {
        this.shape = shape;
        this.paths = new int[shape.paths()];
        this.archive = BarArchive.over(out);
        this.entry = archive.begin("windows.npy");
        this.windows = new NpyOutput(entry, shape);
    }

    @Override
    public void add(int path, Optional<String> name, byte[] values, int from, int length) throws IOException {
        windows.add(path, name, values, from, length);
        paths[added++] = path;
        names.add(name.orElse(NAMELESS));
    }

    @Override
    public void finish() throws IOException {
        entry.close();
        addTexts("features.npy", new long[] {shape.featureNames().size()}, shape.featureNames());
        addWhole("path.npy", Arrays.stream(paths).asLongStream().toArray());
        long[] firstBars = new long[shape.windows()];
        Arrays.setAll(firstBars, shape::firstBar);
        addWhole("first_bar.npy", firstBars);
        if (!names.stream().allMatch(NAMELESS::equals)) {
            addTexts("name.npy", new long[] {names.size()}, names);
        }
        if (shape.recipe().isPresent()) {
            addTexts("recipe.npy", SCALAR, List.of(shape.recipe().get().toString()));
        }
        archive.commit();
    }

    private void addWhole(String name, long[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        archive.add(name, out -> {
            NpyHeader.write("<i8", new long[] {numbers.length}, out);
            out.write(bytes.array());
        });
    }

    /** Adds texts as NumPy holds them: four bytes a character, all as wide as the longest. */
    private void addTexts(String name, long[] axes, List<String> texts) throws IOException {
        int width = 1;
        for (String text : texts) {
            width = Math.max(width, text.codePointCount(0, text.length()));
        }
        ByteBuffer characters =
                ByteBuffer.allocate(width * Integer.BYTES * texts.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            characters.position(i * width * Integer.BYTES);
            texts.get(i).codePoints().forEach(characters::putInt);
        }
        String type = "<U" + width;
        archive.add(name, out -> {
            NpyHeader.write(type, axes, out);
            out.write(characters.array());
        });
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
