package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.examples.CrossoverStudy.Trial;
import io.synthmarket.samples.Samples;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A study made by hand: in history the Sharpe ratios of the 49 pairs go up from 0.01 to 0.49, on four paths they go down. */
class CrossoverPageTest {

    private static final Recipe RECIPE =
            Synth.from(Samples.sp500Daily()).seed(1).generate(4).recipe();

    private static final List<Double> UP =
            IntStream.rangeClosed(1, 49).mapToObj(pair -> pair / 100.0).toList();

    private static final List<Double> DOWN =
            IntStream.rangeClosed(1, 49).mapToObj(pair -> -pair / 100.0).toList();

    private static final CrossoverStudy STUDY = new CrossoverStudy(
            RECIPE,
            new Trial(.05, -.2, 0, 0, UP),
            List.of(
                    new Trial(-.02, -.3, 0, 0, DOWN),
                    new Trial(.11, -.1, 0, 0, DOWN),
                    new Trial(.11, -.3, 0, 0, DOWN),
                    new Trial(.4, -.5, 0, 0, DOWN)));

    private static final String PAGE = new CrossoverPage(STUDY).toHtml();
    private static final List<String> DRAWINGS = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
            .matcher(PAGE)
            .results()
            .map(MatchResult::group)
            .toList();

    private static final Pattern CELL = Pattern.compile(
            "<rect style=\"fill:color-mix\\(in oklab,var\\(--high\\) (\\d+)%,var\\(--low\\)\\)\" x=\"([\\d.]+)\" y=\"([\\d.]+)\" "
                    + "width=\"48.0\" height=\"32.0\"><title>(.*?)</title></rect>"
                    + "<text x=\"[\\d.]+\" y=\"[\\d.]+\" text-anchor=\"middle\" class=\"(.*?)\">(.*?)</text>");

    private static final Pattern BAR = Pattern.compile(
            "<rect class=\"bar\" x=\"[\\d.]+\" y=\"([\\d.]+)\" width=\"[\\d.]+\" height=\"([\\d.]+)\"><title>(.*?): (\\d+)</title></rect>");

    private static List<MatchResult> all(Pattern pattern, String drawing) {
        return pattern.matcher(drawing).results().toList();
    }

    @Test
    void page_always_hasThreeMapsAndTwoHistogramsThatTellWhatTheyShow() {
        assertThat(DRAWINGS)
                .extracting(
                        drawing -> drawing.substring(0, drawing.indexOf('>')).replaceAll(".*aria-label=", ""))
                .containsExactly(
                        "\"Sharpe ratio in history, slow average down, fast average across; 0.49 at 50/250, history's best pair\"",
                        "\"Median Sharpe ratio over paths, slow average down, fast average across; −0.49 at 50/250, history's best pair\"",
                        "\"Percent of paths where the pair is among the best 5, slow average down, fast average across; 0 at 50/250, history's best pair\"",
                        "\"Sharpe ratio: how many paths have which, from −0.02 to 0.40; history 0.05, above 25 % of paths\"",
                        "\"maximum drawdown: how many paths have which, from −0.50 to −0.10; history −0.20, shallower than 75 % of paths\"");
    }

    @Test
    void cells_ofTheMapOfHistory_nameEachPairWithItsRatio() {
        List<MatchResult> cells = all(CELL, DRAWINGS.get(0));

        assertThat(cells).hasSize(49);
        assertThat(cells.get(0)).extracting(cell -> cell.group(4)).isEqualTo("5/60: 0.01");
        assertThat(cells.get(8)).extracting(cell -> cell.group(4)).isEqualTo("10/80: 0.09");
        assertThat(cells.get(8)).extracting(cell -> cell.group(6)).isEqualTo("0.09");
        assertThat(cells.get(8).group(2) + " " + cells.get(8).group(3)).isEqualTo("103.0 57.0");
    }

    /** Both maps share one ramp, from −0.49 to 0.49, so the middle of history's map is three quarters up. */
    @Test
    void shades_ofBothMaps_areOfOneRamp() {
        List<MatchResult> history = all(CELL, DRAWINGS.get(0));
        List<MatchResult> median = all(CELL, DRAWINGS.get(1));

        assertThat(median).hasSize(49);
        assertThat(history.get(48).group(1)).isEqualTo("100");
        assertThat(history.get(24).group(1)).isEqualTo("76");
        assertThat(history.get(0).group(1)).isEqualTo("51");
        assertThat(median.get(0).group(1)).isEqualTo("49");
        assertThat(median.get(48).group(1)).isEqualTo("0");
        assertThat(history.get(24).group(5)).isEqualTo("cell light-turned dark-turned");
        assertThat(history.get(0).group(5)).isEqualTo("cell dark-turned");
        assertThat(median.get(0).group(5)).isEqualTo("cell");
    }

    @Test
    void cells_ofTheMapOfBestPlaces_arePercentOfPaths() {
        assertThat(all(CELL, DRAWINGS.get(2)))
                .extracting(cell -> cell.group(6))
                .startsWith("100", "100", "100", "100", "100", "0")
                .hasSize(49);
    }

    /** The last of seven columns and seven rows of cells 50 by 34, right of 52 and below 22. */
    @Test
    void outline_onEveryMap_isAroundHistorysBestPair() {
        String outline = "<rect class=\"chosen\" x=\"352.0\" y=\"226.0\" width=\"50.0\" height=\"34.0\">";

        assertThat(DRAWINGS.subList(0, 3)).allSatisfy(map -> assertThat(map).containsOnlyOnce(outline));
    }

    @Test
    void bars_ofBothHistograms_countEveryPathOnce() {
        for (String histogram : DRAWINGS.subList(3, 5)) {
            assertThat(all(BAR, histogram).stream().mapToInt(bar -> Integer.parseInt(bar.group(4))))
                    .hasSizeBetween(10, 40);
            assertThat(all(BAR, histogram).stream()
                            .mapToInt(bar -> Integer.parseInt(bar.group(4)))
                            .sum())
                    .isEqualTo(4);
        }
    }

    @Test
    void bars_always_areAsHighAsTheirCountOnTheAxis() {
        List<MatchResult> bars = all(BAR, DRAWINGS.get(3)).stream()
                .filter(bar -> !bar.group(4).equals("0"))
                .toList();

        assertThat(bars)
                .extracting(bar -> bar.group(3))
                .containsExactly("−0.02 to 0.00", "0.10 to 0.12", "0.38 to 0.40");
        assertThat(bars).extracting(bar -> bar.group(4)).containsExactly("1", "2", "1");
        assertThat(bars).extracting(bar -> bar.group(2)).containsExactly("75.0", "150.0", "75.0");
        assertThat(bars)
                .allSatisfy(bar -> assertThat(Double.parseDouble(bar.group(1)) + Double.parseDouble(bar.group(2)))
                        .isCloseTo(174, within(1e-9)));
    }

    @Test
    void page_always_hasMinusSignsOutsideOfItsRecipeAlone() {
        assertThat(PAGE).containsOnlyOnce("<code>" + RECIPE + "</code>").contains("−0.49", "4 paths");
        assertThat(Pattern.compile("[>\\s]-\\d")
                        .matcher(String.join("", DRAWINGS))
                        .find())
                .isFalse();
    }
}
