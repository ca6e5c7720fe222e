package io.synthmarket.metrics;

import java.lang.reflect.Method;

/** Bytes that this thread has allocated; called by reflection since the module does not read jdk.management. */
final class AllocationMeter {

    private final Object threads;
    private final Method bytes;

    AllocationMeter() throws ReflectiveOperationException {
        threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
    }

    long bytes() throws ReflectiveOperationException {
        return (long) bytes.invoke(threads);
    }
}
