package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether what is made for a job still fits into its owner's storage. */
final class StorageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StorageWatch.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How much longer than a look the time until the next is, for a job may have very many files. */
    private static final int PAUSE_IN_LOOKS = 20;

    private final Job job;
    private final Store store;
    private final long limit;
    private long next = System.nanoTime() + PAUSE_NANOS;

    /** Begins to look after a job that is being made. */
    StorageWatch(Job job, Store store, long limit) {
        this.job = job;
        this.store = store;
        this.limit = limit;
    }

    /** Tells whether the owner's storage is full, as far as that has been looked at. */
    boolean isFull() {
        long now = System.nanoTime();
        if (now < next) {
            return false;
        }
        boolean full = look();
        long took = System.nanoTime() - now;
        next = now + Math.max(PAUSE_NANOS, PAUSE_IN_LOOKS * took);
        return full;
    }

    private boolean look() {
        try {
            return store.bytes(job.owner()) + Folders.bytes(store.folders().job(job.id())) > limit;
        } catch (IOException | RuntimeException e) {
            LOG.warn("job {}: how large its files are could not be found out", job.id(), e);
            return false;
        }
    }
}
