package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what made a job fail to its owner, who is told no path of the server's disk; the log has the rest. */
final class JobFaults {

    private static final Logger LOG = LoggerFactory.getLogger(JobFaults.class);

    private JobFaults() {}

    static Problem of(Throwable fault, String job) {
        if (fault instanceof ServerFault told) {
            return told.problem();
        }
        if (fault instanceof OutOfMemoryError) {
            LOG.error("job {}: not enough memory", job, fault);
            return outOfMemory();
        }
        if (fault instanceof CallFault call && call.kind() != CallFault.Kind.DEVICE) {
            return ServerFault.of(call).problem();
        }
        LOG.error("job {}: failed", job, fault);
        if (fault instanceof CallFault || fault instanceof IOException) {
            return Problem.of(
                    Problem.Kind.INTERNAL,
                    "the server's disk failed or is full; have whoever runs it look into its log for " + job
                            + ", then resume the job");
        }
        return Problem.of(
                Problem.Kind.INTERNAL,
                "the server met a fault that it did not foresee; have whoever runs it look into its log for " + job
                        + ", then resume the job");
    }

    static Problem outOfMemory() {
        return Problem.of(
                Problem.Kind.INTERNAL,
                "the server has not enough memory for this; ask for fewer or shorter series, or have whoever runs it give"
                        + " Java more with -Xmx");
    }
}
