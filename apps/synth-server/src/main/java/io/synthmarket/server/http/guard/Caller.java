package io.synthmarket.server.http.guard;

import io.javalin.http.Context;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;

/**
 * Who makes a request.
 *
 * @param user the user, empty if nobody has signed in
 * @param proof by what that is known
 */
public record Caller(String user, Proof proof) {

    /** By what it is known who makes a request. */
    public enum Proof {
        /** By nothing: nobody has signed in. */
        NONE,
        /** By being on this machine, where nobody has a token. */
        PLACE,
        /** By a token in the request. */
        TOKEN,
        /** By the cookie of a session. */
        COOKIE
    }

    /** Who uses a server of this machine's users alone. */
    static final String LOCAL_USER = "local";

    static final Caller NOBODY = new Caller("", Proof.NONE);
    static final Caller LOCAL = new Caller(LOCAL_USER, Proof.PLACE);

    private static final String ATTRIBUTE = "synth.caller";

    /** Tells whether somebody has signed in, or needs not to. */
    public boolean isKnown() {
        return proof != Proof.NONE;
    }

    /** Keeps it with its request. */
    void keepIn(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** Returns who makes a request. */
    public static Caller of(Context context) {
        Caller caller = context.attribute(ATTRIBUTE);
        return caller == null ? NOBODY : caller;
    }

    /** Returns the user that makes a request. */
    public static String user(Context context) {
        Caller caller = of(context);
        if (!caller.isKnown()) {
            throw new ServerFault(
                    Problem.Kind.NOT_SIGNED_IN,
                    "this server must know who asks but the request has no token that is known; send Authorization: Bearer"
                            + " TOKEN, or sign in");
        }
        return caller.user();
    }
}
