package io.synthmarket.cli.output;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.io.ExistingFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which folder a command writes. */
public final class OutFolder {

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; made if absent.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    /** Returns the folder, which is there or can be made. */
    public Path require(String otherwise) {
        if (out == null) {
            throw new CallException("--out must name a folder to write to" + otherwise);
        }
        return checked(out);
    }

    /** Tells whether files that exist are replaced. */
    public boolean overwrites() {
        return overwrite;
    }

    /** Tells what becomes of files that exist. */
    public ExistingFiles existingFiles() {
        return overwrite ? ExistingFiles.REPLACE : ExistingFiles.REFUSE;
    }

    /** Checks that a folder is there or can be made. */
    public static Path checked(Path folder) {
        if (folder.toString().isEmpty()) {
            throw new CallException("--out must name a folder to write to but is empty");
        }
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new CallException(there + " is a file; name a folder to write to");
        }
        return folder;
    }
}
