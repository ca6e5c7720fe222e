package io.synthmarket.io.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two writers out of one staging directory, in one process or in two. The lock of a killed process is gone with it. A
 * file system that knows no locks is trusted to have one writer.
 */
final class BatchLock implements Closeable {

    private final Path file;
    private final @Nullable FileChannel channel;

    private BatchLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws java.nio.file.FileAlreadyExistsException if another writer has it
     * @throws IOException if the file of the lock cannot be made
     */
    static BatchLock take(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException e) {
            return new BatchLock(file, null);
        }
        if (!tryLock(channel)) {
            channel.close();
            throw FileFaults.exists("this batch is being written by another call, which holds " + FileFaults.name(file)
                    + "; wait for its end, or write to another directory");
        }
        return new BatchLock(file, channel);
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
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
