package io.synthmarket.cli.text;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says of what is none that it is no number, not of which Java type. */
public final class NumberWords {

    private NumberWords() {}

    /** Lets a command and those under it read their numbers so. */
    public static CommandLine in(CommandLine command) {
        ITypeConverter<Integer> ints = reader("a whole number", Integer::valueOf);
        ITypeConverter<Long> longs = reader("a whole number", Long::valueOf);
        ITypeConverter<Double> doubles = reader("a number", Double::valueOf);
        return command.registerConverter(Integer.class, ints)
                .registerConverter(int.class, ints)
                .registerConverter(Long.class, longs)
                .registerConverter(long.class, longs)
                .registerConverter(Double.class, doubles)
                .registerConverter(double.class, doubles);
    }

    private static <N> ITypeConverter<N> reader(String kind, Function<String, N> reading) {
        return word -> {
            try {
                return reading.apply(word);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + word + "' is not " + kind);
            }
        };
    }
}
