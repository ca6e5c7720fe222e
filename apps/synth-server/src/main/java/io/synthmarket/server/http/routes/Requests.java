package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Hashes;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.SortableId;
import java.util.Optional;

/** What requests say beside their bodies. */
final class Requests {

    private static final int LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final int POINTS = 1_000;
    private static final int MOST_POINTS = 5_000;

    private Requests() {}

    static int limit(Context context) {
        return number(context, "limit", 1, LARGEST_LIMIT, LIMIT);
    }

    static int points(Context context) {
        return number(context, "points", 2, MOST_POINTS, POINTS);
    }

    private static int number(Context context, String name, int least, int most, int otherwise) {
        String text = context.queryParam(name);
        return text == null ? otherwise : wholeNumber(name, text, least, most);
    }

    static int wholeNumber(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(name, text, least, most);
        }
        throw outside(name, text, least, most);
    }

    private static ServerFault outside(String name, String text, int least, int most) {
        return new ServerFault(
                Problem.Kind.BAD_INPUT,
                name + " must be a whole number from " + least + " to " + most + " but was '" + Echo.shown(text) + "'");
    }

    static Optional<String> after(Context context) {
        return Optional.ofNullable(context.queryParam("after"));
    }

    /** Returns the place after which a page begins, where pages are counted. */
    static int placeAfter(Context context) {
        return number(context, "after", 0, Integer.MAX_VALUE, 0);
    }

    /** Finds the job that a request names, among those of who asks. */
    static Job job(Context context, Jobs jobs) {
        String id = context.pathParam("job_id");
        Optional<Job> found =
                SortableId.PATTERN.matcher(id).matches() ? jobs.find(Caller.user(context), id) : Optional.empty();
        return found.orElseThrow(() -> notFound("job", id));
    }

    static boolean isHash(String text) {
        return Hashes.PATTERN.matcher(text).matches();
    }

    static ServerFault notFound(String what, String name) {
        return new ServerFault(
                Problem.Kind.NOT_FOUND,
                "there must be a " + what + " of yours called '" + Echo.shown(name) + "' but there is none");
    }
}
