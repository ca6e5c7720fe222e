package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where settings come from that were not typed. A setting has one name: {@code --upload-bytes} is {@code SYNTH_UPLOAD_BYTES} in the
 * environment and {@code upload-bytes} in a file of properties; a flag wins over the environment, that over the file.
 */
final class SettingSources implements IDefaultValueProvider {

    static final String CONFIG = "config";

    /** Options that are typed or not there. */
    private static final Set<String> NEVER_SET =
            Set.of("--config", "--help", "--version", "--verbose", "--print-config");

    private final Map<String, String> environment;
    private final Properties file;
    private final String fileName;

    private SettingSources(Map<String, String> environment, Properties file, String fileName) {
        this.environment = environment;
        this.file = file;
        this.fileName = fileName;
    }

    /** Reads the file of settings, if the arguments or the environment name one. */
    static SettingSources of(Map<String, String> environment, String... args) throws IOException {
        Optional<String> name = typedFile(args).or(() -> Optional.ofNullable(environment.get(variable(CONFIG))));
        Properties file = new Properties();
        if (name.isPresent()) {
            try (Reader reader = Files.newBufferedReader(Path.of(name.get()), StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (NoSuchFileException e) {
                throw new IllegalArgumentException("a file of settings must be there but " + name.get() + " is not", e);
            }
        }
        return new SettingSources(environment, file, name.orElse(""));
    }

    private static Optional<String> typedFile(String... args) {
        String flag = "--" + CONFIG;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(flag + "=")) {
                return Optional.of(args[i].substring(flag.length() + 1));
            }
            if (args[i].equals(flag) && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** Names the variable of the environment that a setting is in. */
    static String variable(String name) {
        return "SYNTH_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Refuses a file that sets what is no setting. */
    void requireKnown(Set<String> names) {
        for (String name : new TreeSet<>(file.stringPropertyNames())) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        fileName + " must hold settings alone but has " + Echo.of(name) + "; settings are " + names);
            }
        }
    }

    /** Finds a setting that was not typed. */
    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(variable(name)))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(file.getProperty(name)).map(String::strip));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isSetting(option)
                ? value(nameOf(option)).orElse(null)
                : null;
    }

    static boolean isSetting(OptionSpec option) {
        return !NEVER_SET.contains(option.longestName());
    }

    /** Names a setting as a file does. */
    static String nameOf(OptionSpec option) {
        return option.longestName().substring(2);
    }
}
