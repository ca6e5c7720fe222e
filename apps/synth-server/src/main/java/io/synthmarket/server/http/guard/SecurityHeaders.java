package io.synthmarket.server.http.guard;

import java.util.function.BiConsumer;

/** What every answer tells browsers not to do with it. */
public final class SecurityHeaders {

    /** Lets the dashboard run its own scripts, and frame a job's page. */
    public static final String DASHBOARD =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Lets a job's page run the scripts in it, in a place of its own that can reach nothing, and be framed by the dashboard. */
    public static final String PAGE =
            "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    private static final String TWO_YEARS = "max-age=63072000";

    private final Reach reach;

    /** Makes those that suit who can reach the server. */
    public SecurityHeaders(Reach reach) {
        this.reach = reach;
    }

    /** Sets them as suits data. */
    public void put(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", NOTHING);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        header.accept("Cache-Control", "no-store");
        if (reach.behindTls()) {
            header.accept("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
