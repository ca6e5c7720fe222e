package io.synthmarket.io.internal.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What killed batches left in a directory. */
final class LeftBatches {

    private LeftBatches() {}

    /** Clears away the hidden directories whose writers are gone, as their locks show; what resists stays, for it is in nobody's way. */
    static void clear(Path directory) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
            for (Path each : left) {
                clear(each, directory);
            }
        } catch (IOException | DirectoryIteratorException inTheWayOfNone) {
            return;
        }
    }

    private static void clear(Path staging, Path directory) {
        String name = staging.getFileName().toString();
        if (!name.startsWith(Staging.PREFIX) || !name.endsWith(Staging.PARTIAL)) {
            return;
        }
        String stem = name.substring(0, name.length() - Staging.PARTIAL.length());
        Path file = directory.resolve(stem + Staging.LOCK);
        if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS) || !NewFile.isThere(file)) {
            return;
        }
        try {
            Optional<BatchLock> lock = BatchLock.takeLeft(file);
            if (lock.isPresent()) {
                try {
                    Staging.empty(staging, directory);
                    Files.deleteIfExists(staging);
                } finally {
                    lock.get().close();
                }
            }
        } catch (IOException inTheWayOfNone) {
            return;
        }
    }
}
