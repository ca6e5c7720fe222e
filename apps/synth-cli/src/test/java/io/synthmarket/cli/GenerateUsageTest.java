package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateUsageTest {

    private static final String HELP = "; see synth generate --help\n";

    @TempDir
    private Path folder;

    @Test
    void generate_badUsage_isToldInOneLineWithExitCodeTwo() {
        assertBad("Missing required option: '-n=N'" + HELP, "--sample");
        assertBad("Invalid value for option '-n': 'x' is not a whole number" + HELP, "--sample", "-n", "x");
        assertBad("-n must be at least 1 but was 0\n", "--sample", "-n", 0, "--dry-run");
        assertBad("-n must be at least 1 but was -3\n", "--sample", "-n", -3, "--dry-run");
        assertBad(
                "--min-fidelity must be in [0, 100] percent but was 100.5\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--min-fidelity",
                100.5);
        assertBad(
                "--max-attempts must be at least 1 but was 0\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--min-fidelity",
                50,
                "--max-attempts",
                0);
        assertBad("--threads must be at least 1 but was 0\n", "--sample", "-n", 1, "--dry-run", "--threads", 0);
        assertBad("--best needs a threshold; add --min-fidelity\n", "--sample", "-n", 1, "--dry-run", "--best");
        assertBad(
                "--max-attempts needs a threshold; add --min-fidelity\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--max-attempts",
                5);
        assertBad(
                "there is no block law \"magic\"; this library has matched, permutation, stationary, circular, moving, iid,"
                        + " concept, all but concept and iid also with a length as in moving(20); a law of your own needs a"
                        + " BlockLawProvider\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "magic");
        assertBad(
                "--uncertainty must be in [0, 1] but was 1.5\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--uncertainty",
                1.5);
        assertBad(
                "--uncertainty is for laws that permute history, such as matched; paths of iid vary by themselves,"
                        + " leave it out\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "iid",
                "--uncertainty",
                1);
        assertBad("--tick must be in [1e-10, 1e12] but was 0\n", "--sample", "-n", 1, "--dry-run", "--tick", 0);
        assertBad(
                "--lot must have at most 12 digits but was 0.3333333333333; round it to 0.333333333333\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--lot",
                0.3333333333333);
        assertBad("--tick needs a number or none but was 'x'\n", "--sample", "-n", 1, "--dry-run", "--tick", "x");
        assertBad(
                "--method moving(5) has a length already; leave out --block-length\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "moving(5)",
                "--block-length",
                9);
        assertBad(
                "block length must be in [1, 5104] bars but was 6000 (history has 5104 returns)\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--block-length",
                6000);
        assertBad(
                "Invalid value for option '--exclude' (FROM..TO[+BARS]): an exclusion must be FROM..TO or FROM..TO+EMBARGO, such as"
                        + " 2008-09-01..2009-03-31+20, but was \"2008\"" + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--exclude",
                "2008");
        assertBad(
                "--profile must be concept or calibrated but was 'magic'\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--profile",
                "magic");
        assertBad(
                "Invalid value for option '--format': must be csv, xlsx, zip, arrow, arrow-stream, npy, npz, parquet, tfrecord,"
                        + " tfrecord-sequence or several of them with commas between but has 'doc'" + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--format",
                "csv,doc");
        assertBad(
                "Invalid value for option '--start': must be a time such as 2030-01-02 or 2030-01-02T09:30 but was 'soon'"
                        + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--start",
                "soon");
        assertBad(
                "--length must be in [1, 2000000000] bars but was 0\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--length",
                0);
        assertBad(
                "--resume needs the seed of the interrupted call; add --seed\n",
                "--sample",
                "-n",
                1,
                "--resume",
                "--out",
                folder);
        assertBad(
                "--resume keeps the files that are finished; leave out --overwrite\n",
                "--sample",
                "-n",
                1,
                "--seed",
                1,
                "--resume",
                "--overwrite",
                "--out",
                folder);
        assertBad("--out must name a folder to write to but is empty\n", "--sample", "-n", 1, "--out", "");
        assertBad("give either INPUT or --sample\n", "-n", 1, "--dry-run");
        assertBad("give either INPUT or --sample\n", "prices.csv", "--sample", "-n", 1, "--dry-run");
        assertBad("--out must name a folder to write to; or use --dry-run to write nothing\n", "--sample", "-n", 1);
        assertBad(folder + " is a directory; name a file of bars in it\n", folder, "-n", 1, "--dry-run");
        assertBad("absent.csv does not exist; name a file of bars\n", "absent.csv", "-n", 1, "--dry-run");
    }

    @Test
    void generate_outIsAFile_isBadUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");

        assertBad(file + " is a file; name a folder to write to\n", "--sample", "-n", 1, "--out", file);
    }

    private static void assertBad(String message, Object... words) {
        Call call = Call.synth(
                Stream.concat(Stream.of("generate"), Stream.of(words)).toArray());
        assertThat(call.err()).isEqualTo("synth: " + message);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }
}
