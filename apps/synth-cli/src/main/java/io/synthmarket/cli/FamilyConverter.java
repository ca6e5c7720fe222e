package io.synthmarket.cli;

import io.synthmarket.metrics.MetricFamily;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a family of metrics by its name. */
final class FamilyConverter implements ITypeConverter<MetricFamily> {

    @Override
    public MetricFamily convert(String word) {
        return Stream.of(MetricFamily.values())
                .filter(family -> family.toString().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "must be marginal, dependence, bars, volume, session or risk but was '" + word + "'"));
    }
}
