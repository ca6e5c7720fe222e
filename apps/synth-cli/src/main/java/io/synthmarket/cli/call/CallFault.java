package io.synthmarket.cli.call;

import io.synthmarket.cli.text.FaultWords;
import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.exc.JacksonIOException;

/** A fault of a call that a program made, in the words in which the command line tells it. */
public final class CallFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Kind {
        /** No candidate was good enough. */
        THRESHOLD_NOT_REACHED,
        /** The options, or the file, do not do. */
        BAD_INPUT,
        /** The thread was interrupted. */
        INTERRUPTED,
        /** A disk failed. */
        DEVICE
    }

    /** A flag that stands as a word of its own, or that the parser of options names; what is merely like one is none. */
    private static final Pattern FLAG =
            Pattern.compile("(?:(?<![^ (])|(?<=option '))(?:--[a-z]+(?:-[a-z]+)*|-n)(?![\\w.-])");

    private final Kind kind;
    private final String byName;

    private CallFault(Throwable cause, UnaryOperator<String> renaming) {
        super(renaming.apply(FaultWords.of(cause)), cause);
        this.kind = kindOf(cause);
        this.byName = renaming.apply(FLAG.matcher(FaultWords.of(cause))
                .replaceAll(flag -> Matcher.quoteReplacement(OptionNames.of(flag.group()))));
    }

    /**
     * Tells what went wrong.
     *
     * @param fault what was thrown
     * @return the fault in words, caused by what was thrown, or by what that merely wraps
     */
    public static CallFault of(Exception fault) {
        return new CallFault(unwrapped(fault), told -> told);
    }

    /** The names of options, which take a model of the command to tell, and so are not asked for where a fault names none. */
    private static final class OptionNames {

        private static final Map<String, String> BY_FLAG =
                GenerateCall.options().stream().collect(Collectors.toMap(CallOption::flag, CallOption::name));

        private static String of(String flag) {
            return BY_FLAG.getOrDefault(flag, flag);
        }
    }

    /** Tells what went wrong with a file, and calls that by the name that its owner knows. */
    static CallFault of(Exception fault, Path file, String name) {
        return new CallFault(unwrapped(fault), told -> renamed(told, file, name));
    }

    private static Throwable unwrapped(Exception fault) {
        return fault instanceof UncheckedIOException || fault instanceof JacksonIOException
                ? Objects.requireNonNull(fault.getCause())
                : fault;
    }

    /** Calls a file in a text, where it is called as its folder has it, by the name that its owner knows. */
    static String renamed(String text, Path file, String name) {
        return text.replace(file.toString(), name).replace(String.valueOf(file.getFileName()), name);
    }

    private static Kind kindOf(Throwable fault) {
        if (fault instanceof ThresholdNotReachedException) {
            return Kind.THRESHOLD_NOT_REACHED;
        }
        if (FaultWords.isInterruption(fault)) {
            return Kind.INTERRUPTED;
        }
        boolean ofTheDevice = fault instanceof IOException
                && !(fault instanceof FileAlreadyExistsException)
                && !(fault instanceof NotDirectoryException);
        return ofTheDevice ? Kind.DEVICE : Kind.BAD_INPUT;
    }

    /**
     * Tells the message to those who know options by their {@linkplain CallOption#name names}, not by flags. The name of a file stays as
     * it is.
     *
     * @return such as {@code min_fidelity must be in [0, 100] percent but was 101.0}
     */
    public String byName() {
        return byName;
    }

    /**
     * Tells whose fault it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Names the kind as a program may compare it.
     *
     * @return a word such as {@code bad-input}
     */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
