package io.synthmarket.server;

import io.synthmarket.core.Synth;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.http.HttpSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How the server serves. */
final class ServeSettings {

    private static final int LARGEST_PORT = 65_535;
    private static final Limits DEFAULT = Limits.withDefaults();

    /** How lines of the log are written. */
    enum LogFormat {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is worth a line. */
    enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. One that others can reach needs a user with a token.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on, 0 for any that is free.")
    private int port = 8080;

    @Option(
            names = "--host-names",
            paramLabel = "NAMES",
            split = ",",
            description = "Names by which browsers ask for the server, beside localhost; separated by commas.")
    private List<String> hostNames = List.of();

    @Option(
            names = "--behind-tls",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "A reverse proxy in front of the server speaks HTTPS: cookies are for HTTPS alone, and"
                    + " X-Forwarded-For is believed.")
    private boolean behindTls;

    @Option(names = "--upload-bytes", paramLabel = "SIZE", description = "How large an uploaded file may be.")
    private Size uploadBytes = new Size(DEFAULT.uploadBytes());

    @Option(
            names = "--expanded-bytes",
            paramLabel = "SIZE",
            description = "How large an uploaded file may be when it is unpacked.")
    private Size expandedBytes = new Size(DEFAULT.expandedBytes());

    @Option(names = "--line-bytes", paramLabel = "SIZE", description = "How long a line of an uploaded text may be.")
    private Size lineBytes = new Size(DEFAULT.lineBytes());

    @Option(
            names = "--storage-bytes",
            paramLabel = "SIZE",
            description = "How large all files of a user may be together.")
    private Size storageBytes = new Size(DEFAULT.storageBytes());

    @Option(
            names = "--job-bars",
            paramLabel = "BARS",
            description = "How many bars the series of a job may have together.")
    private long jobBars = DEFAULT.jobBars();

    @Option(names = "--job-time", paramLabel = "TIME", description = "How long a job may take.")
    private Span jobTime = new Span(DEFAULT.jobTime());

    @Option(
            names = "--job-threads",
            paramLabel = "THREADS",
            description = "How many threads a job may use. As many as the machine has processors unless stated.")
    private int jobThreads = DEFAULT.jobThreads();

    @Option(names = "--workers", paramLabel = "JOBS", description = "How many jobs are made at a time.")
    private int workers = DEFAULT.workers();

    @Option(names = "--queued-jobs", paramLabel = "JOBS", description = "How many jobs may wait.")
    private int queuedJobs = DEFAULT.queuedJobs();

    @Option(names = "--user-jobs", paramLabel = "JOBS", description = "How many jobs of a user may wait or be made.")
    private int userJobs = DEFAULT.userJobs();

    @Option(
            names = "--result-time",
            paramLabel = "TIME",
            description = "How long the files of a job are kept; later they can be made again.")
    private Span resultTime = new Span(DEFAULT.resultTime());

    @Option(
            names = "--job-history",
            paramLabel = "TIME",
            description = "How long a job that is over is kept, at least as long as its files; later it is unknown.")
    private Span jobHistory = new Span(DEFAULT.jobHistory());

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = "How many requests a user may make in a minute, or an address that has not signed in.")
    private int requestsPerMinute = DEFAULT.requestsPerMinute();

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "How the log is written to standard error: for people, or one JSON object a line.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "What is logged: error, warn, info (with every request) or debug.")
    private LogLevel logLevel = LogLevel.INFO;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            description = "How long a job that is being made may go on when the server stops, before it is put back.")
    private Span grace = new Span(Duration.ofSeconds(10));

    HttpSettings http() {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("port must be in [0, " + LARGEST_PORT + "] but was " + port);
        }
        return new HttpSettings(host, port, hostNames, behindTls, Synth.version(), limits());
    }

    /** Returns the limits, each looked at. */
    Limits limits() {
        return new Limits(
                uploadBytes.bytes(),
                expandedBytes.bytes(),
                Math.toIntExact(atLeastOne("line-bytes", Math.min(lineBytes.bytes(), Integer.MAX_VALUE))),
                storageBytes.bytes(),
                atLeastOne("job-bars", jobBars),
                jobTime.time(),
                (int) atLeastOne("job-threads", jobThreads),
                (int) atLeastOne("workers", workers),
                (int) atLeastOne("queued-jobs", queuedJobs),
                (int) atLeastOne("user-jobs", userJobs),
                resultTime.time(),
                jobHistory().time(),
                (int) atLeastOne("requests-per-minute", requestsPerMinute));
    }

    private Span jobHistory() {
        if (jobHistory.time().compareTo(resultTime.time()) < 0) {
            throw new IllegalArgumentException("job-history must be at least result-time, " + resultTime + ", but was "
                    + jobHistory + "; set job-history to " + resultTime + " or more");
        }
        return jobHistory;
    }

    private static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more but was " + value);
        }
        return value;
    }

    LogFormat logFormat() {
        return logFormat;
    }

    LogLevel logLevel() {
        return logLevel;
    }

    Span grace() {
        return grace;
    }
}
