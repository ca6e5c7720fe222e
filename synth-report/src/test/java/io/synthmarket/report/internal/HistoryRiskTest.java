package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import org.junit.jupiter.api.Test;

class HistoryRiskTest {

    private static final BarSeries HISTORY = closes(100, 90, 99, 110, 55);

    private static BarSeries closes(double... closes) {
        return BarSeries.of(closes, closes, closes, closes);
    }

    private static String json(HistoryRisk risk) {
        PageJson json = new PageJson().object();
        risk.writeTo(json);
        return json.endObject().toString();
    }

    @Test
    void median_shortPaths_isThatOfEveryStretch() {
        HistoryRisk risk = new HistoryRisk(HISTORY, 1);

        assertThat(risk.median(RiskFigure.TOTAL_RETURN)).isCloseTo(0, within(1e-12));
        assertThat(risk.median(RiskFigure.MAX_DRAWDOWN)).isCloseTo(-0.05, within(1e-12));
        assertThat(risk.median(RiskFigure.VOLATILITY)).isNaN();
        assertThat(json(risk)).isEqualTo("{\"comparison\":{\"windows\":4,\"bars\":1}}");
    }

    @Test
    void median_pathsAsLongAsHistory_isThatOfTheWhole() {
        RiskFigures whole = RiskFigures.of(HISTORY);

        for (RiskFigure figure : RiskFigure.values()) {
            assertThat(new HistoryRisk(HISTORY, 4).median(figure))
                    .isEqualTo(whole.value(figure).orElseThrow());
        }
    }

    @Test
    void median_longerPaths_isThatOfTheWhole() {
        assertThat(new HistoryRisk(HISTORY, 400).median(RiskFigure.TOTAL_RETURN))
                .isEqualTo(-0.45, within(1e-12));
        assertThat(json(new HistoryRisk(HISTORY, 400))).isEqualTo("{\"comparison\":{\"windows\":1,\"bars\":4}}");
    }

    @Test
    void median_singleBar_isUndefined() {
        HistoryRisk risk = new HistoryRisk(closes(100), 4);

        assertThat(risk.median(RiskFigure.TOTAL_RETURN)).isNaN();
        assertThat(json(risk)).isEqualTo("{\"comparison\":{\"windows\":0,\"bars\":0}}");
    }
}
