package io.synthmarket.server.common;

import java.time.Duration;
import java.util.Map;

/** Is told what the server does, and tells how it is. Nothing that it is told is secret. Its methods neither block nor throw. */
public interface Monitor {

    /** Is told of a request that was answered. */
    void answered(Answer answer);

    /** Is told of a file that was received and stored. */
    void uploaded(long bytes);

    /** Is told of a job that is over. */
    void ended(JobEnd end);

    /** Tells whether the server can take work. */
    Health readiness();

    /** Writes all counters and timers in Prometheus' text format. */
    String metrics();

    /** Returns one that keeps nothing and finds everything well. */
    static Monitor none() {
        return new Monitor() {
            @Override
            public void answered(Answer answer) {}

            @Override
            public void uploaded(long bytes) {}

            @Override
            public void ended(JobEnd end) {}

            @Override
            public Health readiness() {
                return new Health(true, Map.of());
            }

            @Override
            public String metrics() {
                return "";
            }
        };
    }

    /**
     * An answer to a request.
     *
     * @param id of the request, drawn by the server
     * @param user who asked, {@code -} if nobody has signed in
     * @param method such as {@code GET}
     * @param route as {@code openapi.yaml} writes it, such as {@code /api/v1/jobs/{job_id}}, {@code -} if there is none
     * @param status the status code
     * @param took how long it took until the last byte was handed over
     */
    record Answer(String id, String user, String method, String route, int status, Duration took) {}

    /**
     * The end of a job.
     *
     * @param id of the job
     * @param user whose it is
     * @param state what became of it, such as {@code done}
     * @param series how many were made for it in its last run
     * @param bars how many these have together
     * @param took how long its last run took, nothing if it was never begun
     */
    record JobEnd(String id, String user, String state, int series, long bars, Duration took) {}
}
