package io.synthmarket.cli.batch;

import io.synthmarket.core.Exclusion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an exclusion. */
public final class ExclusionConverter implements ITypeConverter<Exclusion> {

    /** What an exclusion is, as help texts say it. */
    public static final String DESCRIPTION =
            "Leave out what lies between two days or times, both included, and BARS more on either"
                    + " side, such as 2008-09-01..2009-03-31+20: nothing is learned from it. May be given more than once.";

    @Override
    public Exclusion convert(String text) {
        try {
            return Exclusion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
