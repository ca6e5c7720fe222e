package io.synthmarket.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A call of the program within the test's own JVM: its exit code and what it printed. */
public record Call(int exitCode, String out, String err) {

    /** Calls the program on a thread that is interrupted already. */
    public static Call interrupted(Object... words) {
        Thread.currentThread().interrupt();
        try {
            return synth(words);
        } finally {
            Thread.interrupted();
        }
    }

    public static Call synth(Object... words) {
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Call(
                exitCode, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    /** Tells the recipe that was printed. */
    public String recipe() {
        return out.lines()
                .filter(line -> line.startsWith("recipe"))
                .map(line -> line.substring("recipe".length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
