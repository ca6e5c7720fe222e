package io.synthmarket.server.datasets;

import java.time.Duration;

/**
 * How slow a client may be.
 *
 * @param idle that it may let pass without a byte
 * @param grace at the beginning of an upload, in which its rate is not looked at
 * @param bytesPerSecond that an upload must have on average after that
 */
public record MinimumPace(Duration idle, Duration grace, long bytesPerSecond) {

    /** Returns one that a slow line still keeps. */
    public static MinimumPace withDefaults() {
        return new MinimumPace(Duration.ofSeconds(30), Duration.ofSeconds(10), 16 << 10);
    }
}
