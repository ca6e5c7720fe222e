package io.synthmarket.cli.text;

/** A fault of the call or its input, told to the caller in one line. */
public final class CallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes the line that is told. */
    public CallException(String message) {
        super(message);
    }
}
