package io.synthmarket.server.store;

import java.util.Locale;

/** What has become of a job. */
public enum JobState {
    /** It waits for its turn. */
    QUEUED,
    /** It is being made. */
    RUNNING,
    /** Its files are there. */
    DONE,
    /** It could not be made. */
    FAILED,
    /** Its owner stopped it. */
    CANCELLED,
    /** Its files were removed when their time was over. */
    EXPIRED;

    /** Tells whether it goes on by itself. */
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Names the state as an answer has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
