package io.synthmarket.parquet;

import io.synthmarket.io.typed.TypedFormatProperties;

class ParquetRoundTripPropertyTest extends TypedFormatProperties {

    ParquetRoundTripPropertyTest() {
        super(new TypedParquet());
    }
}
