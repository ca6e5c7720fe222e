package io.synthmarket.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the program as a shell does, in this process. */
final class Program {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Map<String, String> environment = new HashMap<>();

    /** What a run left behind. */
    record Result(int exitCode, String out, String err) {}

    /** Sets a variable of the environment. */
    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs the program to its end, which must be near. */
    Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        // A server that starts although it should not is stopped at once.
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), environment, new CountDownLatch(0), args);
        return new Result(code, out.toString(), err.toString());
    }

    /** Starts a server on any free port. */
    Running serve(String... args) throws InterruptedException {
        Running running = new Running(environment, args);
        running.awaitAddress();
        return running;
    }

    /** A server that runs in this process until it is closed. */
    static final class Running implements AutoCloseable {
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch listening = new CountDownLatch(1);
        private volatile String printed = "";
        private final StringWriter err = new StringWriter();
        private final Thread thread;
        private volatile int exitCode = -1;

        private Running(Map<String, String> environment, String... args) {
            PrintWriter lines = new PrintWriter(new StringWriter()) {
                @Override
                public void println(String line) {
                    printed = line;
                    listening.countDown();
                }
            };
            thread = new Thread(
                    () -> {
                        exitCode = Main.run(lines, new PrintWriter(err), environment, end, args);
                        listening.countDown();
                    },
                    "program");
            thread.start();
        }

        private void awaitAddress() throws InterruptedException {
            if (!listening.await(LIMIT.toSeconds(), TimeUnit.SECONDS) || printed.isEmpty()) {
                throw new IllegalStateException("the server did not start: " + err);
            }
        }

        /** Returns the address that it printed. */
        String address() {
            return printed.strip().replace("listening on ", "");
        }

        /** Stops the server and returns its exit code. */
        int stop() {
            end.countDown();
            try {
                thread.join(LIMIT.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException("a test must not be interrupted", e);
            }
            return exitCode;
        }

        @Override
        public void close() {
            stop();
        }
    }
}
