package io.synthmarket.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the page of every command and option from what the commands say of themselves. */
final class CommandsPage {

    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--verbose");

    private CommandsPage() {}

    static String text() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine synth = Main.commandLine(nowhere, nowhere);
        StringBuilder page = new StringBuilder("""
                # Commands and options

                What every command takes, word for word what `--help` prints. Here `synth` stands for `java -jar apps/synth-cli/target/synth.jar`.

                Each command takes `--help`, `--version`, and `--verbose`, which prints the stack trace of a fault. Options may stand before or
                behind the files. `@FILE` reads words from a file.

                """);
        page.append("| command | does |\n|---|---|\n");
        for (CommandLine command : synth.getSubcommands().values()) {
            String name = command.getCommandName();
            page.append("| [`").append(name).append("`](#synth-").append(name).append(") | ");
            page.append(inTable(joined(command.getCommandSpec().usageMessage().description())))
                    .append(" |\n");
        }
        page.append("\n| exit code | means |\n|---|---|\n");
        page.append("| 0 | done |\n");
        page.append("| 1 | a threshold was not reached, nothing was written |\n");
        page.append("| 2 | the call or its input is at fault |\n");
        page.append("| 3 | reading or writing failed |\n");
        synth.getSubcommands().values().forEach(command -> append(page, command.getCommandSpec()));
        page.append("""

                What went wrong is told by a [message](messages.md); what the files hold by [formats](formats.md).
                """);
        return page.toString();
    }

    private static void append(StringBuilder page, CommandSpec command) {
        page.append("\n## synth ").append(command.name()).append("\n\n");
        page.append(joined(command.usageMessage().description())).append("\n\n");
        page.append("    synth ").append(command.name());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            page.append(' ').append(parameter.required() ? label(parameter) : "[" + label(parameter) + "]");
        }
        for (OptionSpec option : command.options()) {
            if (option.required()) {
                page.append(' ').append(name(option));
            }
        }
        page.append(" [OPTIONS]\n\n| word | says |\n|---|---|\n");
        Stream.concat(
                        command.positionalParameters().stream().map(parameter -> row(label(parameter), parameter)),
                        command.options().stream()
                                .filter(option -> !EVERYWHERE.contains(option.longestName()))
                                .map(option -> row(name(option), option)))
                .forEach(page::append);
        String footer = joined(command.usageMessage().footer());
        if (!footer.isEmpty()) {
            page.append('\n').append(footer).append('\n');
        }
    }

    private static String row(String name, ArgSpec argument) {
        String required = argument.isOption() && argument.required() ? " Required." : "";
        return "| `" + name.replace("|", "\\|") + "` | " + inTable(joined(argument.description())) + required + " |\n";
    }

    private static String label(PositionalParamSpec parameter) {
        return parameter.arity().max() > 1 ? parameter.paramLabel() + "..." : parameter.paramLabel();
    }

    private static String name(OptionSpec option) {
        String names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String joined(String... lines) {
        return String.join(" ", lines).strip();
    }

    private static String inTable(String text) {
        return text.replace("|", "\\|").replace("<", "\\<").replace("*", "\\*");
    }
}
