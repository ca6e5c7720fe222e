package io.synthmarket.cli;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Map<String, String> NAMES =
            GenerateCall.options().stream().collect(Collectors.toMap(CallOption::flag, CallOption::name));

    private final Kind kind;
    private final String byName;

    /**
     * Makes one.
     *
     * @param told what the command line tells, a file called as its folder has it
     * @param renaming calls the file as its owner does
     */
    CallFault(Kind kind, String told, UnaryOperator<String> renaming, Throwable cause) {
        super(renaming.apply(told), cause);
        this.kind = kind;
        this.byName = renaming.apply(FLAG.matcher(told)
                .replaceAll(flag -> Matcher.quoteReplacement(NAMES.getOrDefault(flag.group(), flag.group()))));
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
