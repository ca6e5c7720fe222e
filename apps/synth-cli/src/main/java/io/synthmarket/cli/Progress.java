package io.synthmarket.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on the terminal that tells how far a batch is and how long it will take; nothing where there is no terminal. */
final class Progress {

    private static final long NANOS_BETWEEN_LINES = 200_000_000L;
    private static final int LINE_WIDTH = 60;

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private int done;

    Progress(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.shown = hasTerminal();
    }

    /** Counts one more series. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (shown && now - last >= NANOS_BETWEEN_LINES) {
            last = now;
            long secondsLeft = (now - start) / done * (total - done) / 1_000_000_000L;
            show(String.format(
                    Locale.ROOT, "%d of %d series, %d:%02d left", done, total, secondsLeft / 60, secondsLeft % 60));
        }
    }

    /** Wipes the line. */
    void end() {
        if (shown) {
            show("");
            err.print('\r');
            err.flush();
        }
    }

    private void show(String line) {
        err.printf(Locale.ROOT, "\r%-" + LINE_WIDTH + "s", line);
        err.flush();
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
