package io.synthmarket.io.faulty;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Passes everything on, unless a fault is due. */
final class FaultyProvider extends FileSystemProvider {

    private final FileSystemProvider real;
    private final Faults faults;

    FaultyProvider(FileSystemProvider real, Faults faults) {
        this.real = real;
        this.faults = faults;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (!faults.areLocksRefused()) {
            throw new UnsupportedOperationException();
        }
        return new UnlockableChannel(real.newFileChannel(FaultyPath.real(path), options, attributes), faults);
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        if (faults.areReadsRefused()) {
            throw new AccessDeniedException(path.toString());
        }
        return real.newInputStream(FaultyPath.real(path), options);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        checkWrite(path);
        return new FilterOutputStream(real.newOutputStream(FaultyPath.real(path), options)) {
            @Override
            public void write(int octet) throws IOException {
                faults.spend(1);
                out.write(octet);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                faults.spend(length);
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.close();
                faults.close();
            }
        };
    }

    private void checkWrite(Path path) throws IOException {
        if (faults.areWritesRefused()) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        try (DirectoryStream<Path> content = real.newDirectoryStream(FaultyPath.real(directory), path -> true)) {
            List<Path> paths = StreamSupport.stream(content.spliterator(), false)
                    .map(path -> FaultyPath.view(directory, path))
                    .toList();
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    if (faults.areListsFailing()) {
                        throw new DirectoryIteratorException(new IOException("Input/output error"));
                    }
                    return paths.iterator();
                }

                @Override
                public void close() {}
            };
        }
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        checkWrite(directory);
        real.createDirectory(FaultyPath.real(directory), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(FaultyPath.real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        real.copy(FaultyPath.real(from), FaultyPath.real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        if (faults.isAtomicMoveMissing() && List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
        }
        faults.move();
        real.move(FaultyPath.real(from), FaultyPath.real(to), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(FaultyPath.real(path), FaultyPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(FaultyPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(FaultyPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(FaultyPath.real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(FaultyPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(FaultyPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(FaultyPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(FaultyPath.real(path), attribute, value, options);
    }
}
