package io.synthmarket.server.common;

import io.synthmarket.cli.call.CallFault;

/** A fault that ends a request, or a job, and is told to who asked for it. */
public final class ServerFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Makes one of a problem. */
    public ServerFault(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Makes one of a kind. */
    public ServerFault(Problem.Kind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    /** Makes one of a fault of the command line, its options called as they are in a request. */
    public static ServerFault of(CallFault fault) {
        Problem.Kind kind = switch (fault.kind()) {
            case BAD_INPUT -> Problem.Kind.BAD_INPUT;
            case THRESHOLD_NOT_REACHED -> Problem.Kind.THRESHOLD_NOT_REACHED;
            case INTERRUPTED -> Problem.Kind.UNAVAILABLE;
            case DEVICE -> Problem.Kind.INTERNAL;
        };
        return new ServerFault(kind, fault.byName());
    }

    /** Returns what is told. */
    public Problem problem() {
        return problem;
    }
}
