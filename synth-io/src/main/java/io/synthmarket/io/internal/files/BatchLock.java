package io.synthmarket.io.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two writers out of one staging directory, in one process or in two. The lock of a killed process is gone with it. A
 * file system that knows no locks is trusted to have one writer.
 */
final class BatchLock implements Closeable {

    /** The locks of this process, which must not open their files twice: closing one of the channels would give up the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** A name under which somebody else keeps a file with contents never comes free. */
    private static final int MOST_TRIES = 1_000;

    private final Path file;
    private final Path key;
    private final @Nullable FileChannel channel;

    private BatchLock(Path file, Path key, @Nullable FileChannel channel) {
        this.file = file;
        this.key = key;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws java.nio.file.FileAlreadyExistsException if another writer has it
     * @throws IOException if the file of the lock cannot be made
     */
    static BatchLock take(Path file) throws IOException {
        return tryTake(file, StandardOpenOption.CREATE)
                .orElseThrow(() -> FileFaults.exists("this batch is being written by another call, which holds "
                        + FileFaults.name(file) + "; wait for its end, or write to another directory"));
    }

    /**
     * Takes the lock of a killed writer.
     *
     * @return the lock; empty where its writer may be alive: it has the lock, or the file system knows none
     * @throws IOException if the file of the lock is not there or cannot be opened
     */
    static Optional<BatchLock> takeLeft(Path file) throws IOException {
        Optional<BatchLock> lock = tryTake(file);
        return lock.filter(taken -> taken.channel != null);
    }

    private static Optional<BatchLock> tryTake(Path file, OpenOption... more) throws IOException {
        Path key = key(file);
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            Set<OpenOption> options = new HashSet<>(List.of(more));
            options.add(StandardOpenOption.WRITE);
            options.add(LinkOption.NOFOLLOW_LINKS);
            Optional<FileChannel> channel = uninterrupted(() -> lock(file, options));
            taken = channel.isPresent();
            return channel.map(locked -> new BatchLock(file, key, locked));
        } catch (UnsupportedOperationException e) {
            return Optional.of(new BatchLock(file, key, null));
        } finally {
            if (!taken) {
                HELD.remove(key);
            }
        }
    }

    /** Names the file as another call in this process does, by whatever path it reaches the directory. */
    private static Path key(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null ? file : directory.toRealPath().resolve(file.getFileName());
    }

    /**
     * Locks the file that has the name, not one that whoever had the lock before deleted after it was opened here: such a lock
     * would keep nobody out. The deleted one is told by its mark, not by its key, which the next file of the name may get again.
     */
    private static Optional<FileChannel> lock(Path file, Set<OpenOption> options) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            FileChannel channel = FileChannel.open(file, options);
            boolean kept = false;
            try {
                if (!tryLock(channel)) {
                    return Optional.empty();
                }
                kept = channel.size() == 0 && NewFile.isThere(file);
                if (kept) {
                    return Optional.of(channel);
                }
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null && channel.isOpen()) {
            try (channel) {
                Files.deleteIfExists(file);
                uninterrupted(() -> markDeleted(channel));
            } finally {
                HELD.remove(key);
            }
        }
    }

    /** After the file has lost its name, so that a process killed in between leaves none that nobody can lock. */
    private static int markDeleted(FileChannel channel) throws IOException {
        return channel.isOpen() ? channel.write(ByteBuffer.allocate(1)) : 0;
    }

    /** Puts off an interruption, which closes a channel that is in use and so would give up the lock. */
    private static <T> T uninterrupted(Step<T> step) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    return step.run();
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
