package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one of the examples on the bundled sample: {@code strategy}, {@code ml} or {@code risk}. */
final class Main {

    private static final Logger TRAINERS = Logger.getLogger("org.tribuo");
    private static final int SEED = 42;
    private static final String USAGE = """
            strategy [PATHS [PAGE.html]]       a moving-average crossover on history and on 1000 paths
            ml [SEEDS]                         does synthetic training data help? 5 seeds
            risk [SCENARIOS [HISTORIES]]       figures of risk and two kinds of doubt; 10000 and 200
            """;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.print(run(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static String run(String... arguments) throws IOException {
        BarSeries history = Samples.sp500Daily();
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "strategy" -> strategy(history, number(arguments, 1, 1_000), word(arguments, 2, "crossover.html"));
            case "ml" -> machineLearning(history, number(arguments, 1, 5));
            case "risk" ->
                RiskStudy.of(history, number(arguments, 1, 10_000), number(arguments, 2, 200), SEED)
                        .toText();
            default -> USAGE;
        };
    }

    private static String strategy(BarSeries history, int paths, String page) throws IOException {
        CrossoverStudy study = CrossoverStudy.of(history, paths, SEED);
        Files.writeString(Path.of(page), new CrossoverPage(study).toHtml());
        return new CrossoverText(study) + "The maps are in " + page + "\n";
    }

    private static String machineLearning(BarSeries history, int seeds) {
        quietTrainers();
        return AugmentationStudy.of(history, WalkForward.years(history, 2006, 2019), seeds)
                .toText();
    }

    /** Trainers tell of every epoch otherwise. */
    static void quietTrainers() {
        TRAINERS.setLevel(Level.WARNING);
    }

    private static int number(String[] arguments, int position, int otherwise) {
        String word = word(arguments, position, Integer.toString(otherwise));
        if (!word.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("word " + (position + 1)
                    + " must be a whole number from 1 to 999999999 but was '" + word + "'; the words are\n" + USAGE);
        }
        return Integer.parseInt(word);
    }

    private static String word(String[] arguments, int position, String otherwise) {
        return position < arguments.length ? arguments[position] : otherwise;
    }
}
