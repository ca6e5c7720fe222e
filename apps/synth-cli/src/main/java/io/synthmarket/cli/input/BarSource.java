package io.synthmarket.cli.input;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.ReadResult;
import io.synthmarket.io.Repair;
import io.synthmarket.io.ValidationReport;
import io.synthmarket.samples.Samples;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How commands read bars: the options they share, and the faults told alike. */
public final class BarSource {

    /** What {@code INPUT} is, as help texts say it. */
    public static final String INPUT =
            "The real history, a file of bars: CSV, plain or gzipped, XLSX, Parquet or Arrow.";

    /** What {@code FILE} is, as help texts say it. */
    public static final String FILE = "A file of bars: CSV, plain or gzipped, XLSX, Parquet or Arrow.";

    /** What {@code --sample} is, as help texts say it. */
    public static final String SAMPLE = "Use the bundled daily S&P 500 bars, 2000 to 2020.";

    /** What the bundled sample is called. */
    static final String SAMPLE_NAME = "sp500-daily.csv";

    /** How many bytes tell what a file is. */
    private static final int HEAD = 8;

    @Option(
            names = "--bad-rows",
            paramLabel = "fail|skip|repair",
            converter = PolicyConverter.class,
            description = "What to do with a bad row: stop there (default), leave it out, or widen high and low to hold"
                    + " open and close.")
    private @Nullable BadRowPolicy badRows;

    @Option(
            names = "--dialect",
            paramLabel = "WORDS",
            converter = DialectConverter.class,
            description =
                    "What is known about the form of the file, as words in quotes: delimiter=comma|semicolon|tab|bar"
                            + " columns=time,open,high,low,close,volume dates=day-first|month-first|year-first"
                            + " epoch=seconds|milliseconds|microseconds|nanoseconds|excel-days clock-digits=2|4|6 zone=ID"
                            + " decimal=point|comma price-scale=NUMBER skip-lines=NUMBER instrument=NAME charset=NAME. What is not stated"
                            + " is found out.")
    private @Nullable CsvDialect dialect;

    @Option(
            names = "--repair",
            paramLabel = "STEPS",
            converter = RepairConverter.class,
            description =
                    "What to mend, joined by commas: drop-zero, drop-flat, widen, sort, drop-duplicates, adjust (by the"
                            + " adjusted close), fill-gaps; taken in this order. Nothing unless asked for.")
    private @Nullable Repair repair;

    /** Reads a file or the bundled sample, whichever is asked for. */
    public Input readOrSample(@Nullable Path file, boolean sample, PrintWriter err) throws IOException {
        if (sample == (file != null)) {
            throw new CallException("give either INPUT or --sample");
        }
        return file == null ? sample() : read(file, err);
    }

    /** Reads a file, once, telling of rows that were left out or widened. */
    public Input read(Path file, PrintWriter err) throws IOException {
        requireFile(file);
        Optional<TypedFile> typed = TypedFile.of(file);
        if (typed.isPresent()) {
            return readTyped(typed.get(), err);
        }
        Reading reading = reading(BadRowPolicy.FAIL);
        MessageDigest digest = sha256();
        ReadResult result = read(reading, file, digest);
        Input input = new Input(
                result.report().source(),
                HexFormat.of().formatHex(digest.digest()),
                reading,
                result.report(),
                result.series());
        tellChanges(
                input.name(),
                result.report(),
                ", " + input.series().size() + " bars kept; synth check tells which",
                err);
        return input;
    }

    /** Tells of what was found out about a file, and of rows that are not as it has them, and of these more. */
    static void tellChanges(String name, ValidationReport report, String more, PrintWriter err) {
        report.inferences().forEach(inference -> err.println("synth: note: " + name + ": " + inference));
        report.repairs().stream()
                .filter(repair -> repair.rows() > 0)
                .forEach(repair -> err.println("synth: note: " + name + ": " + repair));
        if (report.rowsDropped() > 0 || report.rowsWidened() > 0) {
            err.println("synth: note: " + name + ": " + report.rowsDropped() + " rows left out, " + report.rowsWidened()
                    + " widened" + more);
        }
    }

    private Input readTyped(TypedFile file, PrintWriter err) throws IOException {
        FileSeries only = file.only();
        if (!reading(BadRowPolicy.FAIL).equals(Reading.plain())) {
            err.println("synth: note: " + only.name()
                    + ": taken as it is; --bad-rows, --dialect and --repair are for CSV and workbooks");
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Input(only.name(), HexFormat.of().formatHex(digest.digest()), Reading.plain(), null, only.series());
    }

    /** Reads a file under the policy that was asked for, or another where none was. */
    ReadResult readWith(BadRowPolicy otherwise, Path file) throws IOException {
        requireFile(file);
        return read(reading(otherwise), file, sha256());
    }

    /** Tells how to read: as was asked for, with another policy where none was. */
    Reading reading(BadRowPolicy otherwise) {
        return new Reading(
                badRows == null ? otherwise : badRows,
                dialect == null ? CsvDialect.detect() : dialect,
                repair == null ? Repair.none() : repair);
    }

    /** Reads a workbook, or a file or pipe of CSV once, front to back. */
    private static ReadResult read(Reading reading, Path file, MessageDigest digest) throws IOException {
        if (FileNames.isOf(BarFileKind.XLSX, file.toString())) {
            digest.update(Files.readAllBytes(file));
            return BarWorkbook.reader().rows(reading.reader()).read(file);
        }
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(new FileInputStream(file.toFile()), digest))) {
            requireNoArchive(in, file);
            ReadResult result = reading.reader().read(in, String.valueOf(file.getFileName()));
            in.transferTo(OutputStream.nullOutputStream());
            return result;
        } catch (FileNotFoundException e) {
            throw new IOException(file + " could not be read; check its permissions", e);
        } catch (IOException e) {
            throw new IOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    /** Refuses an archive that is named as one, whatever it holds. */
    private static void requireNoArchive(InputStream in, Path file) throws IOException {
        if (!FileNames.isOf(BarFileKind.ZIP, file.toString())) {
            return;
        }
        in.mark(HEAD);
        Optional<BarFileKind> kind = BarFileKind.ofHead(in.readNBytes(HEAD));
        in.reset();
        if (kind.filter(BarFileKind.ZIP::equals).isPresent()) {
            throw new CallException(
                    isWorkbook(file)
                            ? file + " is a workbook; name it .xlsx"
                            : file + " is a ZIP archive; unpack it and name a file of bars in it");
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException e) {
            return false; // What is damaged is told where it is unpacked.
        }
    }

    /** Takes of another reading what was not asked for. */
    public void unlessGiven(Reading other) {
        badRows = badRows == null ? other.badRows() : badRows;
        dialect = dialect == null ? other.dialect() : dialect;
        repair = repair == null ? other.repair() : repair;
    }

    /** Takes the bundled sample. */
    public static Input sample() {
        byte[] bytes = Samples.sp500DailyCsv().getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(sha256().digest(bytes));
        return new Input(SAMPLE_NAME, hash, Reading.plain(), null, Samples.sp500Daily());
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new CallException(file + " is a directory; name a file of bars in it");
        }
        if (!Files.exists(file)) {
            throw new CallException(file + " does not exist; name a file of bars");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }

    /** Reads a dialect. */
    static final class DialectConverter implements ITypeConverter<CsvDialect> {

        @Override
        public CsvDialect convert(String words) {
            try {
                return CsvDialect.parse(words);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads steps of repair. */
    static final class RepairConverter implements ITypeConverter<Repair> {

        @Override
        public Repair convert(String words) {
            try {
                return Repair.parse(words);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads the three policies that make sense on a command line. */
    static final class PolicyConverter implements ITypeConverter<BadRowPolicy> {

        @Override
        public BadRowPolicy convert(String word) {
            return Reading.policy(word)
                    .orElseThrow(
                            () -> new TypeConversionException("must be fail, skip or repair but was '" + word + "'"));
        }
    }
}
