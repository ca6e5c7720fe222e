package io.synthmarket.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a command writes to, as {@code --out} names it. */
final class OutFolder {

    private OutFolder() {}

    /** Checks that a folder is there or can be made. */
    static Path require(Path folder) {
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
