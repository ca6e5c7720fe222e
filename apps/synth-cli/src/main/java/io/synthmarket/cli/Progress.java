package io.synthmarket.cli;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that tells how far a batch is, how long it will take and how attempts at it fare; nothing where there is
 * no terminal. It is told of series on one thread and of attempts on any. The mean is that of the attempts that were scored to the
 * end; those that were dropped before have no score.
 */
final class Progress implements AttemptListener {

    private static final long NANOS_BETWEEN_LINES = 200_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** One less than the usual 80 columns, so that the cursor stays on the line. */
    private static final int LINE_WIDTH = 79;

    private final Optional<PrintWriter> terminal;
    private final LongSupplier nanoClock;
    private long start;
    private long last;
    private int total;
    private int done;
    private long attempts;
    private long accepted;
    private long scored;
    private double sum;
    private double best = Double.NEGATIVE_INFINITY;

    /** Begins without a line, which {@link #begin} is to start. */
    Progress(Optional<PrintWriter> terminal, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    /** Shows a line on the error stream if that is a terminal. */
    static Progress on(PrintWriter err) {
        return new Progress(hasTerminal() ? Optional.of(err) : Optional.empty(), System::nanoTime);
    }

    /** Starts to count series from none. */
    synchronized void begin(int series) {
        total = series;
        done = 0;
        start = nanoClock.getAsLong();
        last = start;
    }

    /** Makes all paths of a set, counting each as it is handed over. */
    <T> void follow(PathSet paths, int threads, Function<SyntheticPath, T> work, Consumer<T> consumer) {
        begin(paths.size());
        try {
            paths.forEachOrdered(threads, work, result -> {
                consumer.accept(result);
                step();
            });
        } finally {
            end();
        }
    }

    /** Counts one more series. */
    synchronized void step() {
        done++;
        showWhenDue();
    }

    /** Counts one more attempt, whichever series it is at. */
    @Override
    public void attempted(Attempt attempt) {
        if (terminal.isPresent()) {
            count(attempt);
        }
    }

    private synchronized void count(Attempt attempt) {
        attempts++;
        accepted += attempt.accepted() ? 1 : 0;
        attempt.score().ifPresent(score -> {
            scored++;
            sum += score;
            best = Math.max(best, score);
        });
        showWhenDue();
    }

    /** Wipes the line. */
    synchronized void end() {
        show("");
        terminal.ifPresent(out -> {
            out.print('\r');
            out.flush();
        });
    }

    private void showWhenDue() {
        long now = nanoClock.getAsLong();
        if (now - last >= NANOS_BETWEEN_LINES) {
            last = now;
            show(line(now));
        }
    }

    private String line(long now) {
        List<String> parts = new ArrayList<>();
        parts.add(done + "/" + total + " series");
        if (done > 0) {
            long secondsLeft = (now - start) / done * (total - done) / NANOS_PER_SECOND;
            parts.add(String.format(Locale.ROOT, ", %d:%02d left", secondsLeft / 60, secondsLeft % 60));
        }
        if (attempts > 0) {
            parts.add(String.format(Locale.ROOT, "; %.2f %% of %d accepted", 100.0 * accepted / attempts, attempts));
        }
        if (scored > 0) {
            double reached = Math.floor(10 * best) / 10;
            parts.add(String.format(Locale.ROOT, "; best %.1f, mean %.1f", reached, sum / scored));
            parts.add(" of " + scored);
        }
        return fitting(parts);
    }

    /** Joins the parts up to the first that has no room. */
    private static String fitting(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (line.length() + part.length() > LINE_WIDTH) {
                break;
            }
            line.append(part);
        }
        return line.toString();
    }

    private void show(String line) {
        terminal.ifPresent(out -> {
            out.printf(Locale.ROOT, "\r%-" + LINE_WIDTH + "s", line);
            out.flush();
        });
    }

    /** From JDK 22 on there is a console even where there is no terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
