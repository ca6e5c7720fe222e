package io.synthmarket.server.jobs;

import io.synthmarket.cli.PreparedBatch;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The batches that were looked into last, by job. Each is read once, however many ask for it at the same time. */
final class BatchCache {

    private static final int MOST = 4;

    private final Map<String, FutureTask<PreparedBatch>> batches = new LinkedHashMap<>(MOST, 0.75f, true);

    PreparedBatch get(String job, Callable<PreparedBatch> reader) {
        FutureTask<PreparedBatch> batch = taskOf(job, reader);
        batch.run();
        try {
            return batch.get();
        } catch (ExecutionException e) {
            forget(job);
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while job " + job + " was read", e);
        }
    }

    private synchronized FutureTask<PreparedBatch> taskOf(String job, Callable<PreparedBatch> reader) {
        FutureTask<PreparedBatch> batch = batches.computeIfAbsent(job, id -> new FutureTask<>(reader));
        Iterator<String> oldest = batches.keySet().iterator();
        while (batches.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return batch;
    }

    synchronized void forget(String job) {
        batches.remove(job);
    }
}
