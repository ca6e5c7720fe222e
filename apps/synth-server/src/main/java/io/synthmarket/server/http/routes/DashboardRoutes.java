package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.guard.SecurityHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends the dashboard, where one was built into the jar. */
final class DashboardRoutes {

    private static final String FOLDER = "/io/synthmarket/server/dashboard/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    /** A name that has a hash of what is in the file. */
    private static final Pattern HASHED = Pattern.compile(".+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");
    private static final String NONE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Synthetic Market Engine</title>
            <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
            <h1>Synthetic Market Engine</h1>
            <p>The server runs. This build has no dashboard: build one with <code>./mvnw -Pdashboard -pl apps/synth-server -am package</code>.
            <p>The API is described at <a href="/openapi.yaml">/openapi.yaml</a>.
            </html>
            """;

    void index(Context context) throws IOException {
        context.header("Content-Security-Policy", SecurityHeaders.DASHBOARD);
        context.header("Cache-Control", "no-cache");
        context.contentType("text/html; charset=utf-8");
        Optional<byte[]> page = resource("index.html");
        if (page.isPresent()) {
            context.result(page.get());
        } else {
            context.result(NONE);
        }
    }

    void asset(Context context) throws IOException {
        String name = context.pathParam("name");
        send(context, "assets/", name);
        context.header("Cache-Control", caching(name));
    }

    /** Tells how long a file may be kept: one that is called by its hash for ever. */
    static String caching(String name) {
        return HASHED.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /** Sends the icon of the page. */
    void icon(Context context) throws IOException {
        send(context, "", "favicon." + context.pathParam("name"));
        context.header("Cache-Control", "no-cache");
    }

    private static void send(Context context, String folder, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw Requests.notFound("page", name);
        }
        byte[] bytes = resource(folder + name)
                .orElseThrow(() -> new ServerFault(
                        Kind.NOT_FOUND,
                        "there must be something at this address but there is nothing; see /openapi.yaml"));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        context.header("Content-Security-Policy", SecurityHeaders.DASHBOARD);
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        context.result(bytes);
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        try (InputStream in = DashboardRoutes.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
