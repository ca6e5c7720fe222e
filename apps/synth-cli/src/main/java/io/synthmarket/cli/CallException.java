package io.synthmarket.cli;

/** A fault of the call or its input, told to the caller in one line. */
final class CallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallException(String message) {
        super(message);
    }
}
