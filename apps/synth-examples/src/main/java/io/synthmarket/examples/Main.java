package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one of the examples on the bundled sample: {@code strategy}, {@code ml} or {@code risk}. */
final class Main {

    private static final Logger TRAINERS = Logger.getLogger("org.tribuo");
    private static final int SEED = 42;
    private static final int LONGEST_ECHO = 80;

    /** A figure that one in twenty exceeds takes twenty. */
    private static final int FEWEST_FOR_INTERVALS = 20;

    /** And one that one in a hundred does, a hundred. */
    private static final int FEWEST_FOR_TAILS = 100;

    private static final String USAGE = """
            strategy [PATHS [PAGE.html]]       a moving-average crossover on history and on 1000 paths, at least 20
            ml [SEEDS]                         does synthetic training data help? 5 seeds
            risk [SCENARIOS [HISTORIES]]       figures of risk and two kinds of doubt; 10000 and 200, at least 100 and 20
            """;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.print(run(System.err::println, arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Runs the example that the words name and returns what it prints; one that takes minutes tells how far it is meanwhile. */
    static String run(Consumer<String> progress, String... words) throws IOException {
        if (words.length == 0) {
            return USAGE;
        }
        return switch (words[0]) {
            case "strategy" -> strategy(Samples.sp500Daily(), atMost(3, words));
            case "ml" -> machineLearning(Samples.sp500Daily(), progress, atMost(2, words));
            case "risk" -> risk(Samples.sp500Daily(), atMost(3, words));
            default -> throw fault("word 1 must be strategy, ml or risk but was " + quoted(words[0]));
        };
    }

    private static String strategy(BarSeries history, String... words) throws IOException {
        int paths = number(words, 1, FEWEST_FOR_INTERVALS, 1_000);
        Path page = page(word(words, 2, "crossover.html"));
        CrossoverStudy study = CrossoverStudy.of(history, paths, SEED);
        Files.writeString(page, new CrossoverPage(study).toHtml());
        return new CrossoverText(study) + "The maps are in " + page + "\n";
    }

    /** Finds out before a study whether its page will have a place. */
    private static Path page(String word) {
        Path page = Path.of(word);
        Path folder = page.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(page)) {
            throw fault("the page must be a file in a folder that can be written to but was " + quoted(word));
        }
        return page;
    }

    private static String machineLearning(BarSeries history, Consumer<String> progress, String... words) {
        quietTrainers();
        List<WalkForward> years = WalkForward.years(history, 2006, 2019);
        return AugmentationStudy.of(history, years, number(words, 1, 1, 5), progress)
                .toText();
    }

    private static String risk(BarSeries history, String... words) {
        int scenarios = number(words, 1, FEWEST_FOR_TAILS, 10_000);
        int histories = number(words, 2, FEWEST_FOR_INTERVALS, 200);
        return RiskStudy.of(history, scenarios, histories, SEED).toText();
    }

    /** Trainers tell of every epoch otherwise. */
    static void quietTrainers() {
        TRAINERS.setLevel(Level.WARNING);
    }

    private static String[] atMost(int most, String... words) {
        if (words.length > most) {
            throw fault(words[0] + " must be followed by at most " + (most - 1) + (most == 2 ? " word" : " words")
                    + " but word " + (most + 1) + " is " + quoted(words[most]));
        }
        return words;
    }

    private static int number(String[] words, int position, int least, int otherwise) {
        String word = word(words, position, Integer.toString(otherwise));
        if (!word.matches("[1-9]\\d{0,8}") || Integer.parseInt(word) < least) {
            throw fault("word " + (position + 1) + " must be a whole number from " + least + " to 999999999 but was "
                    + quoted(word));
        }
        return Integer.parseInt(word);
    }

    private static String word(String[] words, int position, String otherwise) {
        return position < words.length ? words[position] : otherwise;
    }

    private static String quoted(String word) {
        return "'" + (word.length() > LONGEST_ECHO ? word.substring(0, LONGEST_ECHO) : word) + "'";
    }

    private static IllegalArgumentException fault(String message) {
        return new IllegalArgumentException(message + "; usage:\n" + USAGE);
    }
}
