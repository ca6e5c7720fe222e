package io.synthmarket.cli;

/** What the program's exit code says. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** A threshold was not reached; nothing was written. */
    static final int THRESHOLD_NOT_REACHED = 1;

    /** Bad usage or input. */
    static final int BAD_INPUT = 2;

    /** Reading or writing failed. */
    static final int DEVICE_FAULT = 3;

    private ExitCode() {}
}
