package io.synthmarket.cli;

import io.synthmarket.cli.input.FileNames;
import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.io.BatchFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the files that an export writes.
 *
 * @param batch what files of all series are called, without their ending
 */
record ExportNames(String batch) {

    private static final String OF_SEVERAL = "export";

    /** Calls files of all series as the path is called that they come from, or plainly where there are several. */
    static ExportNames of(List<Path> paths) {
        return new ExportNames(paths.size() == 1 ? FileNames.stem(FileNames.lastPart(paths.get(0))) : OF_SEVERAL);
    }

    /** Names the file of a series, in a format of this program's own. */
    String divided(String stem, OutputFormat format) {
        return stem + "." + format.word();
    }

    /** Names the file of a series. */
    String divided(String stem, BatchFormat format) {
        return stem + "." + format.ending();
    }

    /** Names the file of all series. */
    String whole(BatchFormat format) {
        return batch + "." + format.ending();
    }

    /** Lists all files. */
    List<String> all(List<String> stems, Formats formats) {
        List<String> names = new ArrayList<>();
        for (String stem : stems) {
            formats.own().forEach(format -> names.add(divided(stem, format)));
            formats.divided().forEach(format -> names.add(divided(stem, format)));
        }
        formats.whole().forEach(format -> names.add(whole(format)));
        return names;
    }
}
