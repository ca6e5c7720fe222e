package io.synthmarket.server.http.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How often each of many may do something within a minute. Those that were not seen for longest are forgotten. */
final class RateLimit {

    private static final int KEPT = 10_000;
    private static final float LOAD = 0.75F;
    private static final double SECOND = 1e9;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, LOAD, true);

    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts once more; tells how many seconds to wait if that is once too often. */
    OptionalInt waitFor(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? OptionalInt.empty() : seconds(probe.getNanosToWaitForRefill());
    }

    /** Tells how many seconds to wait until once more is not too often, and counts nothing. */
    OptionalInt waitBefore(String key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? OptionalInt.empty() : seconds(probe.getNanosToWaitForRefill());
    }

    private static OptionalInt seconds(long nanos) {
        return OptionalInt.of((int) Math.max(1, Math.ceil(nanos / SECOND)));
    }

    private synchronized Bucket bucket(String key) {
        Bucket bucket = buckets.computeIfAbsent(
                key,
                name -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, Duration.ofMinutes(1))
                                .build())
                        .build());
        if (buckets.size() > KEPT) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return bucket;
    }

    synchronized int kept() {
        return buckets.size();
    }
}
