package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.PreparedBatch;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The batches that were looked into last, by job. Each is read once, however many ask for it at the same time, by the thread of who asked
 * first. Where that one is interrupted, it alone is told so: the others read anew.
 */
final class BatchCache {

    private static final int MOST = 4;

    private final Map<String, Load> batches = new LinkedHashMap<>(MOST, 0.75f, true);

    PreparedBatch get(String job, Callable<PreparedBatch> reader) {
        Load own = new Load(reader);
        while (true) {
            Load load = loadOf(job, own);
            if (load == own) {
                own.run();
            }
            try {
                return load.get();
            } catch (ExecutionException e) {
                forget(job, load);
                if (load == own || !load.interrupted) {
                    throw faultOf(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while job " + job + " was read", e);
            }
        }
    }

    private static RuntimeException faultOf(ExecutionException fault) {
        if (fault.getCause() instanceof Error error) {
            throw error;
        }
        return fault.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(fault.getCause());
    }

    private synchronized Load loadOf(String job, Load own) {
        Load load = batches.computeIfAbsent(job, id -> own);
        Iterator<String> oldest = batches.keySet().iterator();
        while (batches.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return load;
    }

    private synchronized void forget(String job, Load load) {
        batches.remove(job, load);
    }

    synchronized void forget(String job) {
        batches.remove(job);
    }

    /** A batch that is being read, or was. */
    private static final class Load extends FutureTask<PreparedBatch> {

        private volatile boolean interrupted;

        Load(Callable<PreparedBatch> reader) {
            super(reader);
        }

        @Override
        protected void setException(Throwable fault) {
            interrupted = fault instanceof InterruptedException
                    || Thread.currentThread().isInterrupted();
            super.setException(fault);
        }
    }
}
