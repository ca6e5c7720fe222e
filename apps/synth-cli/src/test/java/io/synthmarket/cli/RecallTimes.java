package io.synthmarket.cli;

import com.sun.management.OperatingSystemMXBean;
import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.RunProgress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures how long a batch of the sample takes whose series are chosen by their score: by the command line, which keeps nothing of its
 * searches; with a checkpoint; and made again from that, when it is full. Takes the options of {@code synth generate} less input and
 * output. Seconds are those of processors, all threads together, so that what else the machine does counts little.
 */
final class RecallTimes {

    private static final int ROUNDS = 3;

    private final Path folder;
    private final List<String> words;

    private RecallTimes(Path folder, List<String> words) {
        this.folder = folder;
        this.words = words;
    }

    public static void main(String[] args) throws IOException, CallFault {
        Path folder = Files.createTempDirectory("recall");
        try {
            new RecallTimes(folder, List.of(args)).run();
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void run() throws IOException, CallFault {
        System.out.println(
                "| round | command, s | with a checkpoint, s | again from it, s | attempts | checkpoint, bytes |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int round = 1; round <= ROUNDS; round++) {
            Path checkpoint = folder.resolve("checkpoint" + round);
            double command = command(folder.resolve("typed" + round));
            RunProgress[] last = new RunProgress[1];
            double searched = batch(folder.resolve("searched" + round), checkpoint, last);
            double again = batch(folder.resolve("again" + round), checkpoint, last);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %,d | %,d |%n",
                    round,
                    command,
                    searched,
                    again,
                    last[0].attempts(),
                    Files.size(checkpoint));
        }
    }

    private double command(Path out) {
        List<String> typed = new ArrayList<>(List.of("generate", "--sample", "--out", out.toString()));
        typed.addAll(words);
        long begin = cpuNanos();
        if (Call.synth(typed.toArray()).exitCode() != ExitCode.DONE) {
            throw new IllegalArgumentException("the options must do but do not: " + words);
        }
        return secondsSince(begin);
    }

    private double batch(Path out, Path checkpoint, RunProgress[] last) throws CallFault {
        long begin = cpuNanos();
        PreparedBatch batch = GenerateCall.parse(words).prepareSample();
        batch.write(out, folder.resolve("figures"), checkpoint, progress -> last[0] = progress);
        return secondsSince(begin);
    }

    private static double secondsSince(long begin) {
        return (cpuNanos() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
