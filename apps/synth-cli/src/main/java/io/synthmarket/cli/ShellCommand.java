package io.synthmarket.cli;

import io.synthmarket.cli.text.CallException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import javax.tools.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth shell}: opens JShell on the engine. */
@Command(
        name = "shell",
        description = "Opens JShell, the shell of the JDK, with the engine imported and a help() of its own.",
        footer = "/exit leaves it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ShellCommand implements Callable<Integer> {

    private static final String SCRIPT = "synth.jsh";

    @Option(
            names = "--script",
            description =
                    "Print the start-up script instead, to be kept and changed: jshell --class-path synth.jar synth.jsh.")
    private boolean printing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String script = script();
        if (printing) {
            spec.commandLine().getOut().print(script);
            return ExitCode.DONE;
        }
        Tool jshell = jshell();
        Path file = Files.createTempFile("synth", ".jsh");
        try {
            Files.writeString(file, script, StandardCharsets.US_ASCII);
            String path = System.getProperty("java.class.path");
            return jshell.run(
                    System.in,
                    System.out,
                    System.err,
                    "--class-path",
                    path,
                    "--startup",
                    "DEFAULT",
                    "--startup",
                    file.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Tool jshell() {
        return ServiceLoader.load(Tool.class, ClassLoader.getSystemClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(tool -> tool.name().equals("jshell"))
                .findFirst()
                .orElseThrow(() -> new CallException("the shell must run on a JDK but "
                        + System.getProperty("java.home") + " has no JShell; start synth with the java of a JDK"));
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShellCommand.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
