package io.synthmarket.server.http.guard;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a browser may have been talked into by a page of another site.
 *
 * <p>A request that changes something and has no token of its own needs the header {@code X-Requested-With: synth}, which no page of
 * another site can send without being asked first, and an {@code Origin} that, if there is one, is the server's own.
 */
public final class CrossSiteGuard {

    private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Reach reach;

    /** Makes one that knows the server by its names. */
    public CrossSiteGuard(Reach reach) {
        this.reach = reach;
    }

    /** Refuses a name that another site may have given to this machine's address. */
    public void requireOwnHost(Context context) {
        if (!reach.isLocal()) {
            return;
        }
        String host = context.header("Host");
        if (!isOwn(nameOf(host))) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "Host must be one of " + OWN_NAMES + " or a name that the server was told but was '"
                            + Echo.shown(host)
                            + "'; ask for http://127.0.0.1, or start the server with --host-names");
        }
    }

    private boolean isOwn(String name) {
        return OWN_NAMES.contains(name) || reach.hostNames().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Takes the port off. */
    private static String nameOf(@Nullable String authority) {
        if (authority == null) {
            return "";
        }
        int colon = authority.lastIndexOf(':');
        String name = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Refuses what a page of another site may have made a browser ask for. */
    public void requireOwnWish(Context context) {
        if (Caller.of(context).proof() == Caller.Proof.TOKEN) {
            return;
        }
        boolean isChange = !READING.contains(context.method());
        String origin = context.header("Origin");
        if (origin != null && !isOwnOrigin(context, origin)) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "Origin must be that of the server but was '" + Echo.shown(origin) + "'; send a token instead");
        }
        String site = context.header("Sec-Fetch-Site");
        boolean isVisit = !isChange && "navigate".equals(context.header("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !isVisit) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "Sec-Fetch-Site must be same-origin but was '" + Echo.shown(site) + "'; send a token instead");
        }
        if (isChange && !"synth".equals(context.header("X-Requested-With"))) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "a request that changes something must have a token or the header X-Requested-With: synth but has"
                            + " neither; add one");
        }
    }

    private boolean isOwnOrigin(Context context, String origin) {
        String authority = origin.replaceFirst("^https?://", "");
        return !authority.equals(origin)
                && (authority.equalsIgnoreCase(context.header("Host"))
                        || reach.hostNames().stream().anyMatch(nameOf(authority)::equalsIgnoreCase));
    }
}
