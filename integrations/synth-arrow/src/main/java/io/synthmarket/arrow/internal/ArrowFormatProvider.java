package io.synthmarket.arrow.internal;

import io.synthmarket.arrow.ArrowLayout;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchFormatProvider;
import java.util.List;

/** Makes Arrow's layouts known to {@link BatchFormat#named(String)}. */
public final class ArrowFormatProvider implements BatchFormatProvider {

    /** Made by the service loader. */
    public ArrowFormatProvider() {}

    @Override
    public List<BatchFormat> formats() {
        return List.of(ArrowSink.format(ArrowLayout.FILE), ArrowSink.format(ArrowLayout.STREAM));
    }
}
