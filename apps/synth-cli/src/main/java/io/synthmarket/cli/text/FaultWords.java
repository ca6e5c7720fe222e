package io.synthmarket.cli.text;

import io.synthmarket.core.OptionException;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.CancellationException;

/** Tells a fault in one line, in the words of the command line. */
public final class FaultWords {

    private FaultWords() {}

    /** Tells a fault. */
    public static String of(Throwable fault) {
        if (isInterruption(fault)) {
            return "interrupted, nothing was written";
        }
        return fault instanceof ThresholdNotReachedException unreached ? ofThreshold(unreached) : ofMessage(fault);
    }

    /** Files that an interrupted thread writes to fail as if their device had. */
    public static boolean isInterruption(Throwable fault) {
        return fault instanceof CancellationException
                || (fault instanceof IOException && Thread.currentThread().isInterrupted());
    }

    private static String ofThreshold(ThresholdNotReachedException fault) {
        String best = fault.bestText().map(score -> "the best scored " + score).orElse("none could be scored");
        String obstacle = fault.obstacle()
                .map(metric -> ", most often held back by " + metric)
                .orElse("");
        String shortness = fault.bestStretchText()
                .map(score -> ", and stretches of history that are as short, " + fault.length() + " bars, scored "
                        + score + " at most; raise --length, lower --min-fidelity")
                .orElse("; lower it");
        String reachable = fault.reachableText()
                .map(score -> " to " + score + " (which every series can be expected to reach)")
                .orElse("");
        return "series " + (fault.path() + 1) + ": no candidate reached --min-fidelity, " + best + obstacle + shortness
                + reachable + ", raise --max-attempts or add --best";
    }

    /** The first line of the message. */
    private static String ofMessage(Throwable fault) {
        String message = fault.getMessage();
        String line = message == null
                ? fault.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        if (fault instanceof OptionException stated) {
            return flag(stated.option()) + " " + stated.fault();
        }
        if (fault instanceof BarDataException content) {
            return FileWords.after(content.source(), line);
        }
        if (fault instanceof IllegalArgumentException) {
            return FileWords.after("", line);
        }
        return fault instanceof FileAlreadyExistsException ? FileWords.ofTaken(line) : line;
    }

    private static String flag(OptionException.Option option) {
        return switch (option) {
            case PATHS -> "-n";
            case LENGTH -> "--length";
            case THRESHOLD -> "--min-fidelity";
            case MAX_ATTEMPTS -> "--max-attempts";
            case UNCERTAINTY -> "--uncertainty";
            case TICK -> "--tick";
            case LOT_SIZE -> "--lot";
        };
    }
}
