package io.synthmarket.cli.input;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.FaultWords;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarArchiveReader;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The series that a path names: the files of bars in a folder or a ZIP archive, or one file. */
public final class SeriesFiles {

    private final Path path;
    private final BarSource source;
    private final PrintWriter err;
    private final List<Path> files;
    private final List<String> names;

    private SeriesFiles(Path path, BarSource source, PrintWriter err) throws IOException {
        this.path = path;
        this.source = source;
        this.err = err;
        this.files = Files.isDirectory(path) ? FolderFiles.of(path, err) : List.of(path);
        this.names = isArchive() ? namesInArchive() : namesInFiles();
    }

    /**
     * Finds the series and their names, without keeping them.
     *
     * @param path the folder, archive or file
     * @param source how it is read
     * @param err where changes are told that reading made
     */
    public static SeriesFiles of(Path path, BarSource source, PrintWriter err) throws IOException {
        if (!Files.exists(path)) {
            throw new CallException(path + " does not exist; name a folder, a ZIP archive or a file of bars");
        }
        return new SeriesFiles(path, source, err);
    }

    /** Tells whether the path may hold several series. */
    public boolean isBatch() {
        return Files.isDirectory(path) || isArchive() || names.size() > 1;
    }

    private boolean isArchive() {
        return !Files.isDirectory(path) && FileNames.isOf(BarFileKind.ZIP, FileNames.lastPart(path));
    }

    private BarArchiveReader archive() {
        Reading reading = source.reading(BadRowPolicy.FAIL);
        return BarArchive.reader()
                .badRows(reading.badRows())
                .dialect(reading.dialect())
                .repair(reading.repair());
    }

    private List<String> namesInArchive() throws IOException {
        List<String> found = archive().names(path);
        if (found.isEmpty()) {
            throw new CallException(path + " holds no CSV file; name a folder, a ZIP archive or files of bars");
        }
        return found;
    }

    private List<String> namesInFiles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(namesIn(file));
        }
        return List.copyOf(found);
    }

    private List<String> namesIn(Path file) throws IOException {
        Optional<TypedFile> typed = TypedFile.of(file);
        return typed.isPresent() ? inFolder(typed.get()::names) : List.of(FileNames.lastPart(file));
    }

    /** Names the series. */
    public List<String> names() {
        return names;
    }

    /** Lists the files that are read. */
    public List<Path> files() {
        return files;
    }

    /** Reads the series, one after the other. */
    public void forEach(Consumer<FileSeries> each) throws IOException {
        if (isArchive()) {
            archive().forEach(path, (name, result) -> {
                BarSource.tellChanges(name, result.report(), "", err);
                each.accept(FileSeries.of(name, result));
            });
            return;
        }
        int read = 0;
        for (Path file : files) {
            Optional<TypedFile> typed = TypedFile.of(file);
            if (typed.isPresent()) {
                read += readTyped(typed.get(), names.subList(read, names.size()), each);
            } else {
                ReadResult result = inFolder(() -> source.readWith(BadRowPolicy.FAIL, file));
                String name = names.get(read++);
                BarSource.tellChanges(name, result.report(), "", err);
                each.accept(FileSeries.of(name, result));
            }
        }
    }

    private int readTyped(TypedFile file, List<String> left, Consumer<FileSeries> each) throws IOException {
        return inFolder(() -> file.forEach(left, each));
    }

    /** Some reading of a file. */
    private interface Reader<T> {

        T read() throws IOException;
    }

    /** Calls a file of a folder at fault by the folder's name too. */
    private <T> T inFolder(Reader<T> reader) throws IOException {
        try {
            return reader.read();
        } catch (BarDataException e) {
            if (Files.isDirectory(path)) {
                throw new CallException(path + path.getFileSystem().getSeparator() + FaultWords.of(e));
            }
            throw e;
        }
    }
}
