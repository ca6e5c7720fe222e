package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.metrics.RiskFigure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskBinsTest {

    private static String json(double[] all, double[] kept) {
        PageJson json = new PageJson().object();
        new RiskBins(RiskFigure.MAX_DRAWDOWN).writeTo(json, all, kept, -0.5);
        return json.endObject().toString();
    }

    @Test
    void shares_valueAtTheUpperEdge_isInTheLastBin() {
        assertThat(RiskBins.shares(new double[] {0, 1, 1.5, 4}, 0, 1, 4)).containsExactly(0.25, 0.5, 0, 0.25);
    }

    @Test
    void writeTo_numbersOfBars_binsHaveAWholeWidthAndHoldEqualNumbersOfThem() {
        double[] each = IntStream.rangeClosed(3, 60).asDoubleStream().toArray();

        assertThat(durations(each))
                .contains("\"from\":3,\"width\":4,\"kept\":[" + "0.068966,".repeat(14) + "0.034483]");
    }

    @Test
    void writeTo_fewNumbersOfBars_haveABinEach() {
        assertThat(durations(7, 9, 9, 10)).contains("\"from\":7,\"width\":1,\"kept\":[0.25,0,0.5,0.25]");
    }

    @Test
    void writeTo_oneNumberOfBars_hasOneBin() {
        assertThat(durations(7, 7)).contains("\"from\":7,\"width\":1,\"kept\":[1]");
    }

    private static String durations(double... kept) {
        PageJson json = new PageJson().object();
        new RiskBins(RiskFigure.DRAWDOWN_DURATION).writeTo(json, new double[0], kept, 12);
        return json.endObject().toString();
    }

    @Test
    void writeTo_rejection_usesTheSameBinsForBoth() {
        assertThat(json(new double[] {-1, -0.5, -0.25, 0}, new double[] {-0.25, 0}))
                .contains("\"history\":-0.5,\"from\":-1,\"width\":0.2,\"kept\":[0,0,0,0.5,0.5]")
                .contains("\"all\":[0.25,0,0.25,0.25,0.25]");
    }

    @Test
    void writeTo_noRejection_writesTheKeptAlone() {
        assertThat(json(new double[] {-1, 0}, new double[] {-1, 0})).doesNotContain("\"all");
    }

    @Test
    void writeTo_oneValue_hasOneBin() {
        assertThat(json(new double[0], new double[] {-0.3})).contains("\"from\":-0.3,\"width\":1,\"kept\":[1]");
    }

    @Test
    void writeTo_undefinedThroughout_writesHistoryAlone() {
        assertThat(json(new double[0], new double[0])).isEqualTo("{\"max_drawdown\":{\"history\":-0.5}}");
    }
}
