package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.guard.Callers;
import io.synthmarket.server.http.guard.SessionCookie;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.JsonBody;
import io.synthmarket.server.store.Access;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers who wants to sign in, or out, or to know who they are. */
final class SessionRoutes {

    private final Access access;
    private final Callers callers;
    private final SessionCookie cookie;

    SessionRoutes(Access access, Callers callers, SessionCookie cookie) {
        this.access = access;
        this.callers = callers;
        this.cookie = cookie;
    }

    void signIn(Context context) throws IOException {
        ObjectNode body = JsonBody.object(context);
        JsonBody.requireOnly(body, "a sign-in", List.of("token"));
        String user = callers.userOf(context, JsonBody.text(body, "token"))
                .orElseThrow(() -> new ServerFault(
                        Kind.NOT_SIGNED_IN,
                        "token must be one that the server gave out but is none; ask who keeps the server for one"));
        cookie.give(context, access.begin(user), Access.SESSION);
        Answers.send(context, 200, json(user));
    }

    void signOut(Context context) {
        SessionCookie.key(context).ifPresent(access::end);
        cookie.take(context);
        context.status(204);
    }

    void who(Context context) {
        Caller caller = Caller.of(context);
        Answers.send(context, 200, json(caller.isKnown() ? caller.user() : null));
    }

    private ObjectNode json(@Nullable String user) {
        ObjectNode json = Json.object();
        json.put("signed_in", user != null);
        json.put("user", user);
        json.put("token_needed", callers.isTokenNeeded());
        return json;
    }
}
