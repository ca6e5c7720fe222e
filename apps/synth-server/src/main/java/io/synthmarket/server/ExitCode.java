package io.synthmarket.server;

/** What the program's exit code says. */
final class ExitCode {

    /** It was told to stop, and did; or a command was carried out. */
    static final int DONE = 0;

    /** The settings do not do, or folder or port are taken. */
    static final int BAD_INPUT = 2;

    /** Disk or database do not answer. */
    static final int DEVICE_FAULT = 3;

    private ExitCode() {}
}
