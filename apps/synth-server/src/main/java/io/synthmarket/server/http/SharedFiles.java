package io.synthmarket.server.http;

import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** The files of data sets. Users that have the same bytes share one; it goes when the last of them forgets it. */
final class SharedFiles {

    private static final int HASH_LENGTH = 64;

    private final Folders folders;
    private final Datasets datasets;
    private final Map<Path, Integer> held = new HashMap<>();

    SharedFiles(Folders folders, Datasets datasets) {
        this.folders = folders;
        this.datasets = datasets;
    }

    /** Puts a file where it belongs, and keeps it there until it is let go, whether or not anybody has it. */
    synchronized Path hold(Path arrived, String sha256, String ending) throws IOException {
        Path file = folders.dataset(sha256, ending);
        Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        held.merge(file, 1, Integer::sum);
        return file;
    }

    /** Removes files that nobody has: a process left them that died while it received them. */
    synchronized void removeLeft() throws IOException {
        for (String name : folders.datasets()) {
            removeUnused(name.substring(0, HASH_LENGTH), name.substring(HASH_LENGTH));
        }
    }

    /** Lets a file go; removes it if nobody has it. */
    synchronized void letGo(String sha256, String ending) throws IOException {
        held.computeIfPresent(folders.dataset(sha256, ending), (file, times) -> times == 1 ? null : times - 1);
        removeUnused(sha256, ending);
    }

    /** Removes a file if nobody has it. */
    synchronized void removeUnused(String sha256, String ending) throws IOException {
        Path file = folders.dataset(sha256, ending);
        if (!held.containsKey(file) && !datasets.use(sha256, ending)) {
            Folders.remove(file);
        }
    }
}
