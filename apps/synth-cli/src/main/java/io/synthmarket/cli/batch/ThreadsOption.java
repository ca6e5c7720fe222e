package io.synthmarket.cli.batch;

import io.synthmarket.cli.text.CallException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how many threads to use. */
public final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "T", description = "How many threads to use. Default: all processors.")
    private @Nullable Integer threads;

    /** Tells how many are asked for, empty if nothing is said. */
    public OptionalInt asked() {
        return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
    }

    /** Tells how many to use. */
    public int count() {
        if (threads != null && threads < 1) {
            throw new CallException("--threads must be at least 1 but was " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
