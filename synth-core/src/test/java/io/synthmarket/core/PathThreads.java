package io.synthmarket.core;

/** The threads that the engine starts. */
final class PathThreads {

    private PathThreads() {}

    /** Waits for their end: they end a moment after they are told to; the time-out of the test ends the wait if they do not. */
    static void awaitEnd() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("synthmarket-path-")) {
                thread.join();
            }
        }
    }
}
