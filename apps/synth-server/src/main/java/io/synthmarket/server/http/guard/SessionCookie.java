package io.synthmarket.server.http.guard;

import io.javalin.http.Context;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;

/** The cookie in which a browser keeps the key of a session. */
public final class SessionCookie {

    private static final String NAME = "synth_session";

    private final Reach reach;

    /** Makes one that suits who can reach the server. */
    public SessionCookie(Reach reach) {
        this.reach = reach;
    }

    /** Finds the key that a request has. */
    public static Optional<String> key(Context context) {
        Cookie[] cookies = context.req().getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(NAME)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Gives a browser a key for as long as its session lasts. */
    public void give(Context context, String key, Duration session) {
        context.header(
                "Set-Cookie",
                NAME + "=" + key + "; Path=/; Max-Age=" + session.toSeconds() + "; HttpOnly; SameSite=Strict"
                        + (reach.behindTls() ? "; Secure" : ""));
    }

    /** Takes away what a browser was given. */
    public void take(Context context) {
        give(context, "", Duration.ZERO);
    }
}
