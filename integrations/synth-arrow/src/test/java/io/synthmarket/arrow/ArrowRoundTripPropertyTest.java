package io.synthmarket.arrow;

import io.synthmarket.io.typed.TypedFormatProperties;

class ArrowRoundTripPropertyTest extends TypedFormatProperties {

    ArrowRoundTripPropertyTest() {
        super(new TypedArrow(ArrowLayout.FILE));
    }
}
