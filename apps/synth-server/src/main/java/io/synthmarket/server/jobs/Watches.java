package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Job;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners how jobs are. A change only notes that there is something to tell; what is told is looked up when it is told, so that
 * nobody is told an older state after a newer one, and a slow listener holds up a thread of its own alone.
 */
final class Watches {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final Function<String, Optional<Job>> now;
    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

    Watches(Function<String, Optional<Job>> now) {
        this.now = now;
    }

    /** Tells a listener now, and at each change. */
    JobQueue.Watch add(String id, Consumer<Job> listener, Runnable ended) {
        Watcher watcher = new Watcher(id, listener, ended);
        watchers.compute(id, (key, present) -> {
            Set<Watcher> all = present == null ? new CopyOnWriteArraySet<>() : present;
            all.add(watcher);
            return all;
        });
        watcher.changed();
        return watcher;
    }

    /** Notes that a job has changed. */
    void changed(String id) {
        watchers.getOrDefault(id, Set.of()).forEach(Watcher::changed);
    }

    /** Ends all of them: each at once, or behind what its listener is being told. */
    void close() {
        threads.shutdown();
        watchers.values().forEach(all -> all.forEach(Watcher::changed));
    }

    private final class Watcher implements JobQueue.Watch {

        private final String id;
        private final Consumer<Job> listener;
        private final Runnable ended;
        private final AtomicInteger changes = new AtomicInteger();
        private final AtomicBoolean isClosed = new AtomicBoolean();

        Watcher(String id, Consumer<Job> listener, Runnable ended) {
            this.id = id;
            this.listener = listener;
            this.ended = ended;
        }

        void changed() {
            if (!isClosed.get() && changes.getAndIncrement() == 0) {
                schedule();
            }
        }

        /** Tells once more, or ends where nothing is told any more. */
        private void schedule() {
            try {
                threads.execute(this::tell);
            } catch (RejectedExecutionException e) {
                end();
            }
        }

        private void tell() {
            int seen = changes.get();
            try {
                Optional<Job> job = now.apply(id);
                job.filter(any -> !isClosed.get()).ifPresent(listener);
                if (job.isEmpty() || job.get().state().isOver()) {
                    end();
                }
            } catch (RuntimeException e) {
                LOG.debug("a listener to job {} is told no more", id, e);
                end();
            }
            if (!isClosed.get() && (changes.addAndGet(-seen) > 0 || threads.isShutdown())) {
                schedule();
            }
        }

        private void end() {
            if (stop()) {
                ended.run();
            }
        }

        @Override
        public void close() {
            stop();
        }

        private boolean stop() {
            watchers.computeIfPresent(id, (key, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            return isClosed.compareAndSet(false, true);
        }
    }
}
