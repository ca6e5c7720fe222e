package io.synthmarket.server.datasets;

import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Store;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** How much of their storage users have left, what is arriving at the moment counted in. */
final class StorageQuota {

    private final Store store;
    private final long limit;
    private final Map<String, Long> arriving = new ConcurrentHashMap<>();

    /** Counts what arrives beside what is stored, against a limit in bytes. */
    StorageQuota(Store store, long limit) {
        this.store = store;
        this.limit = limit;
    }

    /** Begins to count what arrives for a user. */
    Arrival begin(String user) {
        return new Arrival(user);
    }

    /** What one upload has brought so far; it is counted until it is stored, or refused. */
    final class Arrival implements LongConsumer, AutoCloseable {

        private final String user;
        private final long before;
        private long bytes;

        private Arrival(String user) {
            this.user = user;
            before = store.bytes(user);
        }

        @Override
        public void accept(long count) {
            bytes += count;
            require(before + arriving.merge(user, count, Long::sum));
        }

        /** Refuses what does not fit any more, beside what others of the user's have become meanwhile. */
        void requireRoom() {
            require(store.bytes(user) + arriving.getOrDefault(user, 0L));
        }

        private void require(long all) {
            if (all > limit) {
                throw new ServerFault(
                        Problem.Kind.STORAGE_FULL,
                        "your data sets and files must have at most " + limit
                                + " bytes together but would have more; delete" + " some");
            }
        }

        @Override
        public void close() {
            arriving.computeIfPresent(user, (name, all) -> all == bytes ? null : all - bytes);
        }
    }
}
