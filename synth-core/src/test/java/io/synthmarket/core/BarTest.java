package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void hasVolume_volumeZero_isTrue() {
        assertThat(new Bar(10, 12, 9, 11, 0).hasVolume()).isTrue();
    }

    @Test
    void withoutVolume_hasNone() {
        Bar bar = Bar.withoutVolume(10, 12, 9, 11);

        assertThat(bar.hasVolume()).isFalse();
        assertThat(bar.volume()).isNaN();
    }
}
