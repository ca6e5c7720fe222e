package io.synthmarket.cli.batch;

import io.synthmarket.core.Exclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that leaves a stretch of history out. */
public final class ExclusionOption {

    @Option(
            names = "--exclude",
            paramLabel = "FROM..TO[+BARS]",
            converter = ExclusionConverter.class,
            description =
                    "Leave out what lies between two days or times, both included, and BARS more on either"
                            + " side, such as 2008-09-01..2009-03-31+20: nothing is learned from it. May be given more than once.")
    private @Nullable List<Exclusion> exclusions;

    /** Lists what is left out. */
    public List<Exclusion> exclusions() {
        return exclusions == null ? List.of() : exclusions;
    }

    /** Reads an exclusion. */
    static final class ExclusionConverter implements ITypeConverter<Exclusion> {

        @Override
        public Exclusion convert(String text) {
            try {
                return Exclusion.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
