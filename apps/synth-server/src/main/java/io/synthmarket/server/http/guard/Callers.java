package io.synthmarket.server.http.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Access;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out who makes requests, and refuses those that are too many of one caller. */
public final class Callers {

    private static final String BEARER = "Bearer ";
    private static final int ATTEMPTS_PER_MINUTE = 10;
    private static final int REQUESTS_AT_ONCE = 16;
    private static final int PREFIX_OF_SITE = 8;

    private final Reach reach;
    private final int requestsPerMinute;
    private final Access access;
    private final RateLimit requests;
    private final ConcurrencyLimit answered = new ConcurrencyLimit(REQUESTS_AT_ONCE);
    private final RateLimit attempts = new RateLimit(ATTEMPTS_PER_MINUTE);

    /** Makes one for those who have a token, and for this machine's users where nobody has and nobody else can reach the server. */
    public Callers(Reach reach, int requestsPerMinute, Access access) {
        this.reach = reach;
        this.requestsPerMinute = requestsPerMinute;
        this.access = access;
        requests = new RateLimit(requestsPerMinute);
    }

    /** Finds out who makes a request, and counts it. */
    public void enter(Context context) {
        Caller caller = caller(context);
        caller.keepIn(context);
        requireNoWait(requests.waitFor(key(context)), "requests", requestsPerMinute);
    }

    private String key(Context context) {
        Caller caller = Caller.of(context);
        return caller.isKnown() ? "user " + caller.user() : "address " + address(context);
    }

    /** Answers a request, unless whoever makes it has taken a share of the threads already that leaves others theirs. */
    public void letIn(Context context, Handler handler) throws Exception {
        String key = key(context);
        if (Caller.of(context).proof() == Caller.Proof.PLACE) {
            handler.handle(context);
        } else if (answered.take(key)) {
            try {
                handler.handle(context);
            } finally {
                answered.giveBack(key);
            }
        } else {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "at most " + REQUESTS_AT_ONCE
                            + " requests of yours can be answered at a time but there are more; ask again in 1 s",
                    1));
        }
    }

    private Caller caller(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            return userOf(context, authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "")
                    .map(user -> new Caller(user, Caller.Proof.TOKEN))
                    .orElse(Caller.NOBODY);
        }
        Optional<String> user = SessionCookie.key(context).flatMap(access::userOfSession);
        if (user.isPresent()) {
            return new Caller(user.get(), Caller.Proof.COOKIE);
        }
        return isLocal(context) ? Caller.LOCAL : Caller.NOBODY;
    }

    /** Finds whose token this is; who tries many from an address has to wait. */
    public Optional<String> userOf(Context context, String token) {
        String address = address(context);
        requireNoWait(attempts.waitBefore(address), "attempts to sign in", ATTEMPTS_PER_MINUTE);
        Optional<String> user = access.userOf(token);
        if (user.isEmpty()) {
            requireNoWait(attempts.waitFor(address), "attempts to sign in", ATTEMPTS_PER_MINUTE);
        }
        return user;
    }

    private static void requireNoWait(OptionalInt seconds, String what, int perMinute) {
        if (seconds.isPresent()) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "there must be at most " + perMinute + " " + what + " a minute but there were more; wait "
                            + seconds.getAsInt() + " s",
                    seconds.getAsInt()));
        }
    }

    /** Tells whether the request needs no sign of who makes it; one that a proxy passed on may come from anywhere. */
    private boolean isLocal(Context context) {
        boolean passedOn = context.header("X-Forwarded-For") != null || context.header("Forwarded") != null;
        return reach.isLocal() && !passedOn && !isTokenNeeded();
    }

    /** Tells whether nobody is answered without a token, or a session that one began. */
    public boolean isTokenNeeded() {
        return !reach.isLocal() || !access.users().isEmpty();
    }

    /** Tells where a request comes from: of addresses of the sixth version the part that a site is given. */
    private String address(Context context) {
        String forwarded = String.join(",", Collections.list(context.req().getHeaders("X-Forwarded-For")));
        String address = reach.behindTls() && !forwarded.isEmpty()
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : context.req().getRemoteAddr();
        return address.indexOf(':') < 0 ? address : siteOf(address);
    }

    private static String siteOf(String address) {
        if (!address.matches("\\[?[0-9a-fA-F:.%]+\\]?")) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_OF_SITE));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
