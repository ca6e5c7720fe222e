package io.synthmarket.cli.batch;

import io.synthmarket.core.PathRun;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.SyntheticPath;
import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A line on the terminal that tells how far a run is, how long it will take and how attempts at it fare; nothing where there is no
 * terminal. The median is that of the attempts that were scored to the end; those that were dropped before have no score.
 */
public final class Progress {

    private static final double PERCENT = 100;

    /** One less than the usual 80 columns, so that the cursor stays on the line. */
    private static final int LINE_WIDTH = 79;

    private final Optional<Consumer<RunProgress>> listener;
    private final Runnable ending;

    private Progress(Optional<Consumer<RunProgress>> listener, Runnable ending) {
        this.listener = listener;
        this.ending = ending;
    }

    Progress(Optional<PrintWriter> terminal) {
        this(
                terminal.map(out -> progress -> show(out, line(progress))),
                () -> terminal.ifPresent(out -> {
                    show(out, "");
                    out.print('\r');
                    out.flush();
                }));
    }

    /** Tells how far a run is to a program. */
    public static Progress to(Consumer<RunProgress> listener) {
        return new Progress(Optional.of(listener), () -> {});
    }

    /** Shows a line on the error stream if that is a terminal. */
    public static Progress on(PrintWriter err) {
        return new Progress(hasTerminal() ? Optional.of(err) : Optional.empty());
    }

    /** Makes the paths of a run, showing how far it is, and wipes the line at the end. */
    public <T> void follow(PathRun run, Function<SyntheticPath, T> work, Consumer<T> consumer) {
        if (listener.isEmpty()) {
            run.forEachOrdered(work, consumer);
            return;
        }
        try {
            run.reportingTo(listener.get()).forEachOrdered(work, consumer);
        } finally {
            ending.run();
        }
    }

    /** Says how far a run is, in as many whole parts as a line has room for. */
    static String line(RunProgress progress) {
        List<String> parts = new ArrayList<>();
        parts.add(progress.done() + "/" + progress.requested() + " series");
        progress.remaining()
                .ifPresent(left -> parts.add(
                        String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart())));
        progress.acceptanceRate()
                .ifPresent(rate -> parts.add(
                        String.format(Locale.ROOT, "; %.2f %% of %d accepted", PERCENT * rate, progress.attempts())));
        if (progress.scored() > 0) {
            double best = Math.floor(10 * progress.best().orElseThrow()) / 10;
            double median = progress.median().orElseThrow();
            parts.add(String.format(Locale.ROOT, "; best %.1f, median %.1f", best, median));
            parts.add(" of " + progress.scored());
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

    private static void show(PrintWriter out, String line) {
        out.printf(Locale.ROOT, "\r%-" + LINE_WIDTH + "s", line);
        out.flush();
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
