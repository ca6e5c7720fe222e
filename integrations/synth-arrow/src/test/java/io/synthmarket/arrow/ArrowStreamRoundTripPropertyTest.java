package io.synthmarket.arrow;

import io.synthmarket.io.typed.TypedFormatProperties;

class ArrowStreamRoundTripPropertyTest extends TypedFormatProperties {

    ArrowStreamRoundTripPropertyTest() {
        super(new TypedArrow(ArrowLayout.STREAM));
    }
}
