package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.Input;
import io.synthmarket.core.PathSet;
import io.synthmarket.report.BatchReport;
import io.synthmarket.report.ReportDraft;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which reports of a batch are written. */
public enum ReportForm {
    /** The JSON report, and a page to look at. */
    HTML,
    /** The JSON report alone. */
    JSON;

    /** Begins the page of a batch, where there is to be one. */
    Optional<ReportDraft> page(Batch batch, Measures measures) {
        return this == JSON
                ? Optional.empty()
                : Optional.of(pageOf(batch.paths(), batch.input())
                        .audited(batch.audit())
                        .scoredBy(measures.concept(), measures.calibrated())
                        .begin());
    }

    /** Begins a page of paths that were learned from an input. */
    public static BatchReport pageOf(PathSet paths, Input input) {
        BatchReport report = BatchReport.of(paths).source(input.name()).input(input.argument());
        return input.reading()
                .noteIn(paths.recipe())
                .reading()
                .map(report::reading)
                .orElse(report);
    }

    /** Reads a form from the command line. */
    static final class Converter implements ITypeConverter<ReportForm> {

        @Override
        public ReportForm convert(String value) {
            for (ReportForm form : values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return form;
                }
            }
            throw new TypeConversionException("--report must be html or json but was '" + value + "'");
        }
    }
}
