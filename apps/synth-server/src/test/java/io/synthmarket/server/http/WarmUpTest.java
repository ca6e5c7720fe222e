package io.synthmarket.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void answer_always_isThatOfAWholeRequest() throws Exception {
        assertThat(WarmUp.answer()).startsWith("HTTP/1.1 200 OK").endsWith("{}");
    }
}
