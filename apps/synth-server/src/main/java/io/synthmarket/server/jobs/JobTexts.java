package io.synthmarket.server.jobs;

import io.synthmarket.core.RunProgress;
import io.synthmarket.server.common.Json;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What rows of jobs hold as text. */
final class JobTexts {

    private static final Pattern PLAIN = Pattern.compile("[\\w.,:=/+-]+");

    private JobTexts() {}

    /** Writes how far a job is before it is begun. */
    static String noProgress(int requested) {
        ObjectNode json = Json.object();
        json.put("done", 0).put("requested", requested).put("attempts", 0).putNull("acceptance_rate");
        json.put("scored", 0).putNull("best").putNull("median").putNull("remaining_seconds");
        return json.toString();
    }

    /** Writes how far a run is. */
    static String progress(RunProgress progress) {
        ObjectNode json = Json.object();
        json.put("done", progress.done());
        json.put("requested", progress.requested());
        json.put("attempts", progress.attempts());
        put(json, "acceptance_rate", progress.acceptanceRate());
        json.put("scored", progress.scored());
        put(json, "best", progress.best());
        put(json, "median", progress.median());
        progress.remaining()
                .ifPresentOrElse(
                        left -> json.put("remaining_seconds", left.toSeconds()),
                        () -> json.putNull("remaining_seconds"));
        return json.toString();
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, value.getAsDouble());
        } else {
            json.putNull(name);
        }
    }

    /**
     * Writes the call of the command line that makes the same files.
     *
     * @param input the file's name, or {@code --sample}
     */
    static String command(String input, List<String> words) {
        StringBuilder command = new StringBuilder("synth generate ").append(input);
        words.forEach(word -> command.append(' ').append(PLAIN.matcher(word).matches() ? word : quoted(word)));
        return command.append(" --out DIR").toString();
    }

    /** Quotes the name of a file for a shell, so that it is neither an option nor a file of arguments. */
    static String file(String name) {
        return quoted(name.startsWith("-") || name.startsWith("@") ? "./" + name : name);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
