package io.synthmarket.server.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void rates_ofManyAddresses_areForgotten() {
        RateLimit rates = new RateLimit(1);
        for (int i = 0; i < 20_000; i++) {
            assertThat(rates.waitFor("address " + i)).isEmpty();
        }

        assertThat(rates.kept()).isEqualTo(10_000);
        assertThat(rates.waitFor("address 19999")).isPresent();
    }
}
