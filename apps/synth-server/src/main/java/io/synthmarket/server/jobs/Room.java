package io.synthmarket.server.jobs;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of their storage users have left, what is being made for them counted in. */
final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How much longer than a look the time until the next is, for a job may have very many files. */
    private static final int PAUSE_IN_LOOKS = 20;

    private final Jobs jobs;
    private final Datasets datasets;
    private final Folders folders;
    private final Limits limits;

    Room(Jobs jobs, Datasets datasets, Folders folders, Limits limits) {
        this.jobs = jobs;
        this.datasets = datasets;
        this.folders = folders;
        this.limits = limits;
    }

    /** Adds up the bytes of what an owner has. */
    long taken(String owner) {
        return datasets.bytes(owner) + jobs.bytes(owner);
    }

    /** Begins to look after a job that is being made. */
    Watch watch(Job job) {
        return new Watch(job);
    }

    /** Looks now and then whether what is made still fits. */
    final class Watch {

        private final Job job;
        private long next = System.nanoTime() + PAUSE_NANOS;

        private Watch(Job job) {
            this.job = job;
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
                return taken(job.owner()) + Folders.bytes(folders.job(job.id())) > limits.storageBytes();
            } catch (IOException | RuntimeException e) {
                LOG.warn("job {}: how large its files are could not be found out", job.id(), e);
                return false;
            }
        }
    }
}
