package io.synthmarket.server.store;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.server.common.Hashes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where files are: {@code datasets}, {@code jobs}, {@code incoming} in the folder of data, which one process has at a time. Paths are
 * made of hashes and drawn names alone, never of what a client sends.
 */
public final class Folders implements AutoCloseable {

    /** What a file of bars may end with; what it is read as hangs on it. */
    private static final List<String> ENDINGS = Stream.of(BarFileKind.values())
            .filter(kind -> kind != BarFileKind.ZIP)
            .flatMap(kind -> kind.endings().stream())
            .toList();

    private static final Pattern DATASET = Pattern.compile(Hashes.PATTERN.pattern() + "("
            + ENDINGS.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");

    /** How folders are called whose job has gone: unlike any job. */
    private static final String TAKEN_AWAY = "gone-";

    private final Path root;
    private final FileChannel lock;

    private Folders(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes a folder, made if absent.
     *
     * @throws IllegalStateException if another process has it
     * @throws IOException if the disk failed
     */
    public static Folders open(Path root) throws IOException {
        createForOwner(root);
        for (String name : List.of("datasets", "jobs", "incoming")) {
            Files.createDirectories(root.resolve(name));
        }
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (taken(channel) == null) {
            channel.close();
            throw new IllegalStateException(
                    root + " must be used by one server at a time but another has it; stop that one, or name another"
                            + " folder with --data");
        }
        Folders folders = new Folders(root, channel);
        folders.clearIncoming();
        return folders;
    }

    /** Makes a folder that no other user of the machine can look into; one that is there keeps what it was given. */
    private static void createForOwner(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }

    private static @Nullable FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Removes what an earlier process left. */
    private void clearIncoming() throws IOException {
        try (Stream<Path> left = Files.list(root.resolve("incoming"))) {
            for (Path file : left.toList()) {
                remove(file);
            }
        }
    }

    /** Returns the folder that everything is in. */
    public Path root() {
        return root;
    }

    /** Names the file of a data set. */
    public Path dataset(String sha256, String ending) {
        require(Hashes.PATTERN, sha256);
        if (!ENDINGS.contains(ending)) {
            throw new IllegalArgumentException("ending must be one of " + ENDINGS + " but was " + ending);
        }
        return root.resolve("datasets").resolve(sha256 + ending);
    }

    /** Names a new file to receive an upload into. */
    public Path incoming(String id) {
        return root.resolve("incoming").resolve(require(SortableId.PATTERN, id));
    }

    /** Names the folder of a job's files. */
    public Path files(String job) {
        return job(job).resolve("files");
    }

    /** Names the file of what a job's page draws. */
    public Path figures(String job) {
        return job(job).resolve("figures.json");
    }

    /** Names the file of what the search for each series of a job came to, while it is not over. */
    public Path checkpoint(String job) {
        return job(job).resolve("checkpoint");
    }

    /** Names the folder of a job. */
    public Path job(String job) {
        return root.resolve("jobs").resolve(require(SortableId.PATTERN, job));
    }

    /**
     * Takes the folder of a job away from its name, at once however much is in it.
     *
     * @return where it is, to be removed; empty if the job has none
     */
    public Optional<Path> takeAway(String job) throws IOException {
        Path folder = job(job);
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        Path gone = root.resolve("jobs").resolve(TAKEN_AWAY + UUID.randomUUID());
        return Optional.of(Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE));
    }

    /** Lists the folders that have been taken away and are there still, also those that an earlier process left. */
    public List<Path> takenAway() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("jobs"))) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).startsWith(TAKEN_AWAY))
                    .toList();
        }
    }

    /** Lists the jobs that have a folder. */
    public List<String> jobs() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("jobs"))) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> SortableId.PATTERN.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Lists the files of data sets by name, which is a hash and an ending. */
    public List<String> datasets() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("datasets"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> DATASET.matcher(name).matches())
                    .toList();
        }
    }

    /** Tells whether there is neither a data set nor a job in the folder. */
    boolean isEmpty() throws IOException {
        try (Stream<Path> datasets = Files.list(root.resolve("datasets"))) {
            return datasets.findAny().isEmpty() && jobs().isEmpty();
        }
    }

    /** Finds out what a file of bars of that name is read as. */
    public static Optional<String> endingOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(lower::endsWith).findFirst();
    }

    /** Lists the endings that are read. */
    public static List<String> endings() {
        return ENDINGS;
    }

    /** Adds up the bytes of the files in a folder, and in those in it; of what is not there none. */
    public static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        long[] bytes = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    /** Removes a file, or a folder with all that is in it; nothing if it is not there, or another removes it meanwhile. */
    public static void remove(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String require(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException("a name of a file must match " + pattern + " but was " + name);
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
