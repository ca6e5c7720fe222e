package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskFigureTest {

    @ParameterizedTest
    @EnumSource
    void find_ofItsName_isTheFigure(RiskFigure figure) {
        assertThat(RiskFigure.find(figure.toString())).contains(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE_AT_RISK_1, 100",
        "EXPECTED_SHORTFALL_1, 100",
        "VALUE_AT_RISK_5, 20",
        "EXPECTED_SHORTFALL_5, 20",
        "VOLATILITY, 2",
        "MAX_DRAWDOWN, 1",
        "DRAWDOWN_DURATION, 1",
        "TOTAL_RETURN, 1"
    })
    void fewestBars_ofAFigure_areAsManyAsItsNameSays(RiskFigure figure, int bars) {
        assertThat(figure.fewestBars()).isEqualTo(bars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luck", "MAX_DRAWDOWN", ""})
    void find_ofAnotherName_isEmpty(String name) {
        assertThat(RiskFigure.find(name)).isEmpty();
    }
}
