package io.synthmarket.report;

import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.Words;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How well synthetic windows can be told from windows of history, always beside how much was copied: a verbatim copy cannot be told apart,
 * and is worth nothing for it.
 *
 * <p>History and every series are cut into windows of 32 bars. Of each window 15 figures are taken that do not depend on the level of
 * prices or volumes: size of returns and its trend, mean, asymmetry, tail, peak and zeros, autocorrelation of returns and of their sizes,
 * correlation of returns with the next size, ranges and gaps beside returns, and volume's tie to size, roughness and trend. A logistic
 * regression with a ridge penalty sees them and their squares.
 *
 * <p><b>What is held out</b>: history's time in eight stretches (fewer where it is short). The windows of one stretch are told apart, as
 * many synthetic as original, by what was learned outside of it, at least a window away. Whatever shares a bar of history with a window
 * that is tested is not learned from: bars in copied runs of five or more, from a ledger or found by
 * {@link io.synthmarket.metrics.CopyFinder}; single bars, which no window could be recognised by, do not count.
 *
 * <p><b>Edge cases</b>: {@code auc} is empty where fewer than 12 windows of history, or too few of either kind that share nothing, are left
 * to learn from.
 *
 * @param auc how often the classifier finds a synthetic window the more synthetic of a pair: 0.5 where it can only guess, 1 where it always
 *     knows; a little below 0.5 is chance. Empty where there are too few windows
 * @param standardError the standard error of that, as if windows were independent; empty where {@code auc} is
 * @param originalWindows how many windows of history were tested
 * @param syntheticWindows how many synthetic ones
 * @param telling the features that told most, the first most of all; at most three, and none where the area is within two standard errors
 *     of 0.5
 * @param copiedShare mean share of bars in copied runs at length, {@link io.synthmarket.metrics.CopiedRuns#copiedShare()}, 0 … 1; empty
 *     where no series was added
 * @param copiedInAnyRun mean share of bars in copied runs of five bars or more, 0 … 1; empty where no series was added
 * @since 0.1.0
 */
public record Discrimination(
        OptionalDouble auc,
        OptionalDouble standardError,
        int originalWindows,
        int syntheticWindows,
        List<String> telling,
        OptionalDouble copiedShare,
        OptionalDouble copiedInAnyRun) {

    /**
     * Copies the list.
     *
     * @param auc how often the classifier is right about a pair
     * @param standardError the standard error of that
     * @param originalWindows how many windows of history were tested
     * @param syntheticWindows how many synthetic ones
     * @param telling the features that told most
     * @param copiedShare mean share of bars in long copied runs
     * @param copiedInAnyRun mean share of bars in copied runs of five bars or more
     */
    public Discrimination {
        telling = List.copyOf(telling);
    }

    /**
     * Says what can be told on one line, such as
     * {@code AUC 0.53 ± 0.03 on 159 and 159 windows, copied share 41.2 % (in any run 99.0 %); told by tail, peak}.
     *
     * @return the area with its error, the windows, the copied share and the features
     */
    @Override
    public String toString() {
        String area = auc.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "AUC %.2f ± %.2f on %d and %d windows",
                        auc.getAsDouble(),
                        standardError.orElse(Double.NaN),
                        originalWindows,
                        syntheticWindows)
                : "AUC undefined";
        return area + ", copied share " + Words.percent(copiedShare) + " (in any run " + Words.percent(copiedInAnyRun)
                + ")" + (telling.isEmpty() ? "" : "; told by " + String.join(", ", telling));
    }

    /**
     * Writes the same as JSON, without line breaks.
     *
     * @return an object with {@code auc}, {@code standard_error}, {@code original_windows}, {@code synthetic_windows}, {@code telling},
     *     {@code copied_share} and {@code copied_in_any_run}, what is undefined as {@code null}
     */
    public String toJson() {
        PageJson json = new PageJson().object().exact("auc", auc).exact("standard_error", standardError);
        json.integer("original_windows", originalWindows).integer("synthetic_windows", syntheticWindows);
        json.array("telling");
        telling.forEach(json::text);
        json.endArray();
        json.exact("copied_share", copiedShare).exact("copied_in_any_run", copiedInAnyRun);
        return json.endObject().toString();
    }
}
