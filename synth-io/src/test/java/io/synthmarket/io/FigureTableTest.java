package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTableTest {

    private static final FigureTable EMPTY = FigureTable.of("Metrics", "metric", List.of("series", "history"));

    @Test
    void row_added_leavesTheTableAsItWas() {
        FigureTable one = EMPTY.row("hurst", 0.5, 0.6);

        assertThat(EMPTY.rows()).isEmpty();
        assertThat(one.rows()).containsExactly("hurst");
        assertThat(one.figure(0, 1)).hasValue(0.6);
        assertThat(one.title()).isEqualTo("Metrics");
        assertThat(one.label()).isEqualTo("metric");
        assertThat(one.columns()).containsExactly("series", "history");
        assertThat(one).isEqualTo(EMPTY.row("hurst", List.of(OptionalDouble.of(0.5), OptionalDouble.of(0.6))));
        assertThat(one).hasSameHashCodeAs(EMPTY.row("hurst", 0.5, 0.6));
        assertThat(one).isNotEqualTo(EMPTY.row("hurst", 0.5, 0.7));
        assertThat(one).hasToString("FigureTable[Metrics, 1 row, columns series, history]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void row_notFinite_isRefused(double figure) {
        assertThatThrownBy(() -> EMPTY.row("hurst", 1, figure))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figure \"hurst\" in column \"history\" must be finite but was " + figure
                        + "; pass OptionalDouble.empty() where it is not defined");
    }

    @Test
    void row_notFitting_isRefused() {
        assertThatThrownBy(() -> EMPTY.row("hurst", 1))
                .hasMessage("row \"hurst\" must have 2 figures, one per column, but has 1");
        assertThatThrownBy(() -> EMPTY.row("hurst", 1, 2).row("hurst", 1, 2))
                .hasMessage("rows must differ but \"hurst\" is there already");
        assertThatThrownBy(() -> EMPTY.row("a\u0000b", 1, 2))
                .hasMessage("name must hold no control characters other than tab and line ends but was \"a\\u0000b\"");
        assertThatThrownBy(() -> EMPTY.row("\uD800", 1, 2))
                .hasMessage("name must hold no control characters other than tab and line ends but was \"\\ud800\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bars",
                "bars",
                "HISTORY",
                "a/b",
                "a\\b",
                "a:b",
                "a*",
                "a?",
                "[a",
                "a]",
                "'a",
                "a'",
                "a\tb",
                "a title longer than thirty-one ch"
            })
    void of_badTitle_isRefused(String title) {
        assertThatThrownBy(() -> FigureTable.of(title, "metric", List.of("series")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "title must be a sheet's name of 1 to 31 characters, without any of []:*?/\\ and"
                                + " apostrophes at its ends, other than Bars and History, but was \"");
    }

    @Test
    void of_badColumns_areRefused() {
        assertThatThrownBy(() -> FigureTable.of("Metrics", "metric", List.of()))
                .hasMessage("columns must be 1 to 1000 headings but are 0");
        assertThatThrownBy(() -> FigureTable.of("Metrics", "metric", List.of("a", "a")))
                .hasMessage("columns must differ but \"a\" is there twice");
        assertThatThrownBy(() -> FigureTable.of("Metrics", "x".repeat(32_001), List.of("a")))
                .hasMessage("label must be at most 32000 characters long but has 32001: \"" + "x".repeat(80) + "…\"");
    }
}
