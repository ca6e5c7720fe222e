package io.synthmarket.server.datasets;

import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files of data sets. Users that have the same bytes share one; it goes when the last of them forgets it. */
public final class SharedFiles {

    private static final int HASH_LENGTH = 64;
    private static final int LOCKS = 64;

    private final Folders folders;
    private final Datasets datasets;
    private final Map<Path, Integer> held = new ConcurrentHashMap<>();
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    /** Looks after the files in a folder, as a database says who has them. */
    public SharedFiles(Folders folders, Datasets datasets) {
        this.folders = folders;
        this.datasets = datasets;
    }

    /** Puts a file where it belongs, and keeps it there until it is let go, whether or not anybody has it. */
    Path hold(Path arrived, String sha256, String ending) throws IOException {
        Path file = folders.dataset(sha256, ending);
        synchronized (lock(sha256)) {
            Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            held.merge(file, 1, Integer::sum);
        }
        return file;
    }

    /** Removes files that nobody has: a process left them that died while it received them. */
    public void removeLeft() throws IOException {
        for (String name : folders.datasets()) {
            removeUnused(name.substring(0, HASH_LENGTH), name.substring(HASH_LENGTH));
        }
    }

    /** Lets a file go; removes it if nobody has it. */
    void letGo(String sha256, String ending) throws IOException {
        synchronized (lock(sha256)) {
            held.computeIfPresent(folders.dataset(sha256, ending), (file, times) -> times == 1 ? null : times - 1);
            removeUnused(sha256, ending);
        }
    }

    /** Removes a file if nobody has it. */
    public void removeUnused(String sha256, String ending) throws IOException {
        Path file = folders.dataset(sha256, ending);
        synchronized (lock(sha256)) {
            if (!held.containsKey(file) && !datasets.use(sha256, ending)) {
                Folders.remove(file);
            }
        }
    }

    /** Returns what is locked for a file: the same for some others, but not for all. */
    private Object lock(String sha256) {
        return locks[Math.floorMod(sha256.hashCode(), LOCKS)];
    }
}
