package io.synthmarket.tensors.internal;

import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchFormatProvider;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** Makes the formats of windows known. */
public final class TensorFormats implements BatchFormatProvider {

    /** A service is made by its public constructor. */
    public TensorFormats() {}

    @Override
    public List<BatchFormat> formats() {
        return Stream.of(TensorKind.values()).<BatchFormat>map(Format::new).toList();
    }

    private record Format(TensorKind kind) implements BatchFormat {

        @Override
        public String name() {
            return kind.word();
        }

        @Override
        public String ending() {
            return kind.ending();
        }

        @Override
        public BatchContent content() {
            return BatchContent.WINDOWS;
        }

        @Override
        public BatchWriter open(OutputStream out, BatchOutline outline) {
            WindowSpec spec = outline.windows()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "format " + kind.word() + " holds windows; say which ones in the outline"));
            kind.require(outline.precision());
            return new TensorBatch(kind, out, outline, spec);
        }

        @Override
        public String toString() {
            return "BatchFormat[" + name() + "]";
        }
    }
}
