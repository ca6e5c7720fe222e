package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.inference.TTest;

/**
 * Trains classifiers on real bars alone and on real and synthetic ones, and tests both on real bars of a year that neither has seen.
 * What is compared are pairs: the same year, the same seed, with and without.
 */
final class AugmentationStudy {

    /** How many synthetic paths go beside the real past, each as long as it. */
    private static final int[] AMOUNTS = {0, 1, 2, 5};

    private static final int MOST = AMOUNTS[AMOUNTS.length - 1];

    /** What is asked of which learner that was given how many paths. */
    record Setting(Question question, Learner learner, int paths) {

        Setting withoutPaths() {
            return new Setting(question, learner, 0);
        }
    }

    private final List<WalkForward> years;
    private final int seeds;

    /** The area under the curve, year by year and seed by seed. */
    private final Map<Setting, double[][]> areas = new LinkedHashMap<>();

    private AugmentationStudy(List<WalkForward> years, int seeds) {
        this.years = years;
        this.seeds = seeds;
    }

    static AugmentationStudy of(BarSeries history, List<WalkForward> years, int seeds, Consumer<String> progress) {
        AugmentationStudy study = new AugmentationStudy(years, seeds);
        for (int year = 0; year < years.size(); year++) {
            for (int seed = 0; seed < seeds; seed++) {
                study.measure(year, seed, synthetic(history, years.get(year), seed));
            }
            progress.accept(
                    "tested on " + history.time(years.get(year).firstTest()).getYear() + ", year " + (year + 1) + " of "
                            + years.size());
        }
        return study;
    }

    /** Makes paths that have learned nothing from the year tested on nor from anything after it, and sees that it is so. */
    static PathSet synthetic(BarSeries history, WalkForward step, long seed) {
        PathSet paths = Synth.from(history)
                .forAugmentation()
                .exclude(step.future())
                .seed(seed)
                .generate(MOST);
        for (SyntheticPath path : paths) {
            int latest = Arrays.stream(path.ledger().toArray()).max().orElseThrow();
            if (latest >= step.past().size()) {
                throw new IllegalStateException("a path must be made of the past alone, bars below "
                        + step.past().size() + ", but path " + path.index() + " holds bar " + latest);
            }
        }
        return paths;
    }

    private void measure(int year, int seed, PathSet paths) {
        List<DayWindow> real = DayWindow.of(years.get(year).past());
        List<DayWindow> unseen = DayWindow.of(years.get(year).year());
        for (Question question : Question.values()) {
            double threshold = question.threshold(real);
            for (Learner learner : Learner.values()) {
                for (int amount : AMOUNTS) {
                    List<DayWindow> training = new ArrayList<>(real);
                    training.addAll(DayWindow.of(paths.windows(DayWindow.SPEC), 0, amount));
                    double area = learner.areaUnderCurve(training, 1 + amount, unseen, question, threshold, seed);
                    areas.computeIfAbsent(
                                    new Setting(question, learner, amount), added -> new double[years.size()][seeds])[
                            year][seed] = area;
                }
            }
        }
    }

    private double[][] areas(Setting setting) {
        return Objects.requireNonNull(areas.get(setting), "setting");
    }

    /** The area under the curve, as the mean over years and seeds. */
    double area(Setting setting) {
        return Arrays.stream(areas(setting))
                .mapToDouble(StatUtils::mean)
                .average()
                .orElseThrow();
    }

    /** What synthetic windows added, year by year, as the mean over seeds. */
    double[] gains(Setting setting) {
        double[][] with = areas(setting);
        double[][] without = areas(setting.withoutPaths());
        double[] gains = new double[with.length];
        Arrays.setAll(gains, year -> StatUtils.mean(with[year]) - StatUtils.mean(without[year]));
        return gains;
    }

    /** The standard error that the choice of seeds alone gives the mean gain; NaN of one seed. */
    private double errorOfSeeds(Setting setting) {
        double[][] with = areas(setting);
        double[][] without = areas(setting.withoutPaths());
        double variances = 0;
        for (int year = 0; year < with.length; year++) {
            double[] gains = new double[seeds];
            for (int seed = 0; seed < seeds; seed++) {
                gains[seed] = with[year][seed] - without[year][seed];
            }
            variances += seeds > 1 ? StatUtils.variance(gains) / seeds : Double.NaN;
        }
        return Math.sqrt(variances) / with.length;
    }

    /** How likely a gain this far from none is where paths change nothing, by Student's test over the years. */
    private double probability(Setting setting) {
        return new TTest().tTest(0, gains(setting));
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, """
                %d years tested, %d seeds each. Area under the ROC curve: 0.5 is chance, 1 is never wrong.

                question   learner              paths    area     gain   error over years   over seeds   better in       p   of all
                """, years.size(), seeds));
        List<Setting> asked =
                areas.keySet().stream().filter(setting -> setting.paths() > 0).toList();
        double[] ofAll =
                Holm.adjusted(asked.stream().mapToDouble(this::probability).toArray());
        areas.keySet()
                .forEach(setting -> text.append(
                        setting.paths() == 0 ? head(setting) + "\n" : row(setting, ofAll[asked.indexOf(setting)])));
        return text.append(String.format(Locale.ROOT, """

                        p: how likely a gain this far from none is by chance; of all: the same where %d gains were looked at (Holm).
                        """, ofAll.length)).toString();
    }

    private String head(Setting setting) {
        return String.format(
                Locale.ROOT,
                "%-10s %-20s %5d   %.4f",
                setting.question(),
                setting.learner(),
                setting.paths(),
                area(setting));
    }

    private String row(Setting setting, double ofAll) {
        double[] gains = gains(setting);
        return String.format(
                Locale.ROOT,
                "%s  %+.4f             %.4f       %.4f    %2d of %2d   %.3f     %.2f\n",
                head(setting),
                StatUtils.mean(gains),
                Math.sqrt(StatUtils.variance(gains) / gains.length),
                errorOfSeeds(setting),
                Arrays.stream(gains).filter(gain -> gain > 0).count(),
                gains.length,
                probability(setting),
                ofAll);
    }
}
