package io.synthmarket.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** Watches how much of the heap is in use when a collection has ended, which unlike what is in use between does not depend on its size. */
final class HeapWatch {

    private static final String COLLECTION = "com.sun.management.gc.notification";
    private static final double MEGABYTE = 1 << 20;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong most = new AtomicLong();

    /** Begins to watch, for as long as the process lives. */
    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> watch.collected((CompositeData) notification.getUserData()),
                            notification -> notification.getType().equals(COLLECTION),
                            null);
        }
        return watch;
    }

    private void collected(CompositeData collection) {
        CompositeData info = (CompositeData) collection.get("gcInfo");
        long used = 0;
        for (Object row : ((TabularData) info.get("memoryUsageAfterGc")).values()) {
            CompositeData pool = (CompositeData) row;
            if (pools.contains((String) pool.get("key"))) {
                used += MemoryUsage.from((CompositeData) pool.get("value")).getUsed();
            }
        }
        most.accumulateAndGet(used, Math::max);
    }

    /** Tells how many megabytes are in use after a full collection. */
    static double liveMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Says how large the heap may be, and how much of it was in use at most after a collection. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap of %.0f MB, at most %.0f MB in use after a collection",
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                most.get() / MEGABYTE);
    }
}
