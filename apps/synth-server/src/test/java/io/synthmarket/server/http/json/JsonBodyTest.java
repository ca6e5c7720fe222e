package io.synthmarket.server.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.server.common.ServerFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    private static final byte[] BODY = "{\"n\": 1}".getBytes(StandardCharsets.US_ASCII);

    @Test
    void arrived_inTime_isWhatWasSent() throws IOException {
        assertThat(JsonBody.arrived(new ByteArrayInputStream(BODY), Duration.ofMinutes(1)))
                .isEqualTo(BODY);
    }

    @Test
    void arrived_late_isRefused() {
        assertThatThrownBy(() -> JsonBody.arrived(new ByteArrayInputStream(BODY), Duration.ofSeconds(-1)))
                .isInstanceOf(ServerFault.class)
                .hasMessage("a JSON body must arrive within -1 s but did not; send it again over a faster line");
    }
}
