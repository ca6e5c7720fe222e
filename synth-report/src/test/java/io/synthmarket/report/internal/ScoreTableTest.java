package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreTableTest {

    private static final BarSeries HISTORY = Histories.clustered(600, 1);

    private static JsonNode rows(List<Scorecard> cards) {
        PageJson json = new PageJson().object();
        new ScoreTable(cards).writeTo(json, "rows");
        return JsonMapper.shared().readTree(json.endObject().toString()).get("rows");
    }

    private static List<Scorecard> cards(int count) {
        return Histories.clustered(count, 600, 10).stream()
                .map(series -> Fidelity.concept().compare(HISTORY, series))
                .toList();
    }

    @Test
    void writeTo_cards_hasARowForEachMetric() {
        JsonNode rows = rows(cards(3));

        assertThat(rows.size()).isEqualTo(15);
        assertThat(rows.get(0).get("metric").stringValue()).isEqualTo("volatility");
        assertThat(rows.get(0).get("paths").size()).isEqualTo(5);
    }

    @Test
    void writeTo_medianError_comesWithItsVerdict() {
        List<Scorecard> cards = cards(5);
        JsonNode row = rows(cards).get(0);
        Scorecard middle = cards.stream()
                .sorted((one, other) -> Double.compare(error(one), error(other)))
                .toList()
                .get(2);

        assertThat(row.get("error").doubleValue()).isCloseTo(error(middle), within(1e-4));
        assertThat(row.get("verdict").stringValue())
                .isEqualTo(middle.verdict(MetricId.VOLATILITY).words());
    }

    private static double error(Scorecard card) {
        return card.errors().value(MetricId.VOLATILITY).orElseThrow();
    }

    @Test
    void writeTo_pathBelowHistory_hasErrorsBelowZero() {
        BarSeries calm = Histories.gaussian(600, 3);
        Scorecard card = Fidelity.concept().compare(HISTORY, calm);
        double above = card.candidate().value(MetricId.KURTOSIS).orElseThrow()
                - card.history().value(MetricId.KURTOSIS).orElseThrow();
        JsonNode row = rows(List.of(card)).get(MetricId.concept().indexOf(MetricId.KURTOSIS));

        assertThat(above).isNegative();
        assertThat(row.get("signed").get(2).doubleValue()).isNegative();
        assertThat(row.get("spreads").isNull()).isTrue();
    }

    @Test
    void writeTo_metricUndefinedInHistory_isNotCounted() {
        BarSeries plain = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());
        Scorecard card = Fidelity.concept().compare(plain, plain);
        JsonNode row = rows(List.of(card)).get(MetricId.concept().indexOf(MetricId.RET_VOL_CORR));

        assertThat(row.get("verdict").stringValue()).isEqualTo("not counted");
        assertThat(row.get("history").isNull()).isTrue();
        assertThat(row.get("signed").size()).isZero();
    }

    @Test
    void writeTo_metricUndefinedInThePath_isOnNeitherSideOfHistory() {
        BarSeries shortOne = Histories.clustered(16, 4);
        Scorecard card = Fidelity.concept().compare(HISTORY, shortOne);
        JsonNode row = rows(List.of(card)).get(MetricId.concept().indexOf(MetricId.ARCH_LM_PVALUE));

        assertThat(row.get("verdict").stringValue()).isEqualTo("far");
        assertThat(row.get("paths").size()).isZero();
        assertThat(row.get("signed").size()).isZero();
    }

    @Test
    void writeTo_noCards_hasNoRows() {
        assertThat(rows(List.of()).size()).isZero();
    }
}
