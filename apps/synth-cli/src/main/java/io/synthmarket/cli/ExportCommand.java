package io.synthmarket.cli;

import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.FileNames;
import io.synthmarket.cli.input.FileSeries;
import io.synthmarket.cli.input.SeriesFiles;
import io.synthmarket.cli.output.FormatDetails;
import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.output.OutFolder;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synth export}: writes series that are there in other formats. */
@Command(
        name = "export",
        description = "Writes series that are in files in other formats.",
        footer = {
            "",
            "Files of all series are named as the folder, archive or file that they come from, or export where there are several."
                    + " Series come in the order of their names, 2 before 10, and from an archive in its own. Windows begin at"
                    + " the second bar, as a file does not tell the close before its first. All files are written, or none."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    private static final String ID = "export";

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "DIR|ZIP|FILE",
            description =
                    "The series: the files of bars in a folder or ZIP archive, or files: CSV, XLSX, Parquet or Arrow.")
    private List<Path> paths;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMATS",
            converter = Formats.UnpackedConverter.class,
            description =
                    "What to write: csv and xlsx, a file per series; parquet, arrow, arrow-stream, the bars of all series in one file;"
                            + " npy, npz, tfrecord, tfrecord-sequence, all series in one file, as windows of --window bars; or"
                            + " several with commas between.")
    private Formats format;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made if absent.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Mixin
    private FormatDetails details;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (format.contains(OutputFormat.ZIP)) {
            throw new CallException("--format zip packs series as they are made; leave it out here");
        }
        OutFolder.checked(out);
        Formats formats = details.complete(format);
        PrintWriter err = spec.commandLine().getErr();
        List<SeriesFiles> inputs = new ArrayList<>();
        Set<Path> read = new HashSet<>();
        ExportNames names = ExportNames.of(paths);
        List<String> stems = new ArrayList<>();
        for (Path path : paths) {
            SeriesFiles files = SeriesFiles.of(path, source, err);
            requireNew(files, read);
            inputs.add(files);
            files.names().forEach(name -> stems.add(FileNames.stem(name)));
        }
        List<String> made = names.all(stems, formats);
        ExistingFiles existing = overwrite ? ExistingFiles.REPLACE : ExistingFiles.REFUSE;
        try (BatchDirectory directory = BatchDirectory.open(out, ID, made, existing);
                ExportFiles files = new ExportFiles(directory, names, formats, stems)) {
            for (SeriesFiles input : inputs) {
                input.forEach(series -> add(series, files));
            }
            files.finish();
            directory.commit();
        }
        made.forEach(name -> spec.commandLine().getOut().println(out.resolve(name)));
        return ExitCode.DONE;
    }

    private static void requireNew(SeriesFiles files, Set<Path> read) throws IOException {
        for (Path file : files.files()) {
            if (!read.add(file.toRealPath())) {
                throw new CallException(file + " is given twice, perhaps in its folder and by itself; leave one out");
            }
        }
    }

    private static void add(FileSeries series, ExportFiles files) {
        try {
            files.add(series);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
