package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.cli.GenerateCall;
import io.synthmarket.cli.PreparedBatch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchCacheTest {

    private final BatchCache cache = new BatchCache();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void get_again_returnsTheSame() {
        assertThat(cache.get("a", this::read)).isSameAs(cache.get("a", this::read));
        assertThat(reads).hasValue(1);
    }

    @Test
    void get_ofFiveJobs_keepsTheFourUsedLast() {
        List.of("a", "b", "c", "d", "a", "e").forEach(job -> cache.get(job, this::read));
        assertThat(reads).hasValue(5);

        cache.get("a", this::read);
        assertThat(reads).hasValue(5);
        cache.get("b", this::read);
        assertThat(reads).hasValue(6);
    }

    @Test
    void get_afterAFault_readsAgain() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalStateException("told by a test");
                }))
                .hasMessage("told by a test");

        assertThat(cache.get("a", this::read)).isNotNull();
    }

    private PreparedBatch read() throws Exception {
        reads.incrementAndGet();
        return GenerateCall.parse(List.of("-n", "1", "--length=2")).prepareSample();
    }
}
