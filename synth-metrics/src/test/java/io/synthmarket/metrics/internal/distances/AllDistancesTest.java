package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Series;
import io.synthmarket.samples.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every distance of the marginal, the dependence and the risk family. */
class AllDistancesTest {

    private static final BarSeries HISTORY = Samples.sp500Daily();

    /** Those that can tell one constant series from another, or both from nothing: laws without variance are laws. */
    private static final Set<MetricId> DEFINED_WITHOUT_VARIANCE =
            Set.of(MetricId.WASSERSTEIN, MetricId.KS, MetricId.ENERGY);

    /** Those that ask for no variance of the candidate, only of history. */
    private static final Set<MetricId> DEFINED_FOR_A_FLAT_CANDIDATE = Set.of(
            MetricId.WASSERSTEIN,
            MetricId.KS,
            MetricId.ENERGY,
            MetricId.ANDERSON_DARLING_DISTANCE,
            MetricId.SIG_W1,
            MetricId.MMD,
            MetricId.VALUE_AT_RISK_DISTANCE,
            MetricId.EXPECTED_SHORTFALL_DISTANCE);

    static List<Distance> distances() {
        return Stream.of(MarginalDistances.all(), DependenceDistances.all(), RiskDistances.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void all_haveNamesOfTheirOwn() {
        assertThat(distances()).extracting(Distance::id).doesNotHaveDuplicates();
    }

    @Test
    void all_areOfTheFamilyThatListsThem() {
        assertThat(MarginalDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.MARGINAL);
        assertThat(DependenceDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.DEPENDENCE);
        assertThat(RiskDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.RISK);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_fromItself_isZero(Distance distance) {
        assertThat(distance.against(HISTORY).to(HISTORY)).isZero();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_fromItsSecondHalf_isPositive(Distance distance) {
        assertThat(distance.against(HISTORY).to(HISTORY.slice(HISTORY.size() / 2, HISTORY.size())))
                .isPositive()
                .isFinite();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_sameTwoSeriesAgain_hasTheSameBits(Distance distance) {
        BarSeries candidate = Series.walk(700, 1);
        Distance.Gauge gauge = distance.against(HISTORY);
        double first = gauge.to(candidate);
        gauge.to(Series.walk(900, 2));

        assertThat(gauge.to(candidate)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_candidateOfOneBar_isUndefined(Distance distance) {
        assertThat(distance.against(HISTORY).to(Series.ofCloses(100))).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_historyOfOneBar_isUndefined(Distance distance) {
        assertThat(distance.against(Series.ofCloses(100)).to(HISTORY)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_constantSeries_isUndefinedUnlessItIsOfLaws(Distance distance) {
        double value = distance.against(Series.constant(300)).to(Series.constant(300));

        if (DEFINED_WITHOUT_VARIANCE.contains(distance.id())) {
            assertThat(value).isZero();
        } else {
            assertThat(value).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_constantCandidate_isUndefinedWhereItNeedsVariance(Distance distance) {
        double value = distance.against(HISTORY).to(Series.constant(300));

        assertThat(Double.isNaN(value)).isNotEqualTo(DEFINED_FOR_A_FLAT_CANDIDATE.contains(distance.id()));
    }
}
