package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskFigureTest {

    @ParameterizedTest
    @EnumSource
    void find_ofItsName_isTheFigure(RiskFigure figure) {
        assertThat(RiskFigure.find(figure.toString())).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luck", "MAX_DRAWDOWN", ""})
    void find_ofAnotherName_isEmpty(String name) {
        assertThat(RiskFigure.find(name)).isEmpty();
    }
}
