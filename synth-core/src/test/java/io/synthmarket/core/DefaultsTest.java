package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The build gives tests unusual defaults, so that code which leans on one fails; this says that it did. */
class DefaultsTest {
    @Test
    void defaults_underTheBuild_areUnusual() {
        assertThat(Locale.getDefault()).isEqualTo(new Locale("tr", "TR"));
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThat(Charset.defaultCharset().name()).isEqualTo("US-ASCII");
        assertThat(DefaultsTest.class.desiredAssertionStatus()).isTrue();
    }
}
