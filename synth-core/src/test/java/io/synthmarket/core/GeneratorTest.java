package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    private static final BarSeries HISTORY = Histories.daily(30);

    @Test
    void from_null_isNamed() {
        assertThatNullPointerException().isThrownBy(() -> Synth.from(null)).withMessage("history");
    }

    @Test
    void from_history_keepsIt() {
        assertThat(Synth.from(HISTORY).history()).isSameAs(HISTORY);
    }

    @Test
    void options_leaveTheGeneratorTheyAreCalledOn() {
        Generator generator = Synth.from(HISTORY);
        String before = generator.toString();

        generator
                .seed(7)
                .scoredBy(Scorers.lastClose())
                .accept(Scorers.lastClose().atLeast(50))
                .unscored();

        assertThat(generator).hasToString(before);
    }

    @Test
    void seed_notGiven_isDrawnAnewEachTime() {
        Generator generator = Synth.from(HISTORY);

        assertThat(generator.generate(1).recipe().seed())
                .isNotEqualTo(generator.generate(1).recipe().seed());
    }

    @Test
    void seed_notGiven_isRecordedAndMakesTheSamePathsAgain() {
        PathSet drawn = Synth.from(HISTORY).generate(3);

        PathSet again = Synth.from(HISTORY).seed(drawn.recipe().seed()).generate(3);

        assertThat(again.path(2).series()).isEqualTo(drawn.path(2).series());
    }

    @Test
    void seed_another_makesOtherPaths() {
        assertThat(Synth.from(HISTORY).seed(1).generate(1).path(0).series())
                .isNotEqualTo(Synth.from(HISTORY).seed(2).generate(1).path(0).series());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void generate_noPath_isRefused(int paths) {
        Generator generator = Synth.from(HISTORY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(paths))
                .withMessage("number of paths must be at least 1 but was " + paths);
    }

    @Test
    void generate_historyTooShort_isRefused() {
        Generator generator = Synth.from(Histories.daily(5)).blocks(BlockLaw.concept());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1))
                .withMessage(
                        "history must have at least 6 bars for the law concept, whose blocks are 5 returns or longer,"
                                + " but has 5");
    }

    @Test
    void blocks_nameThatFitsIntoNoRecipe_isRefused() {
        Generator generator = Synth.from(HISTORY);
        BlockLaw law = new BlockLaw() {
            @Override
            public String name() {
                return "my law";
            }

            @Override
            public BlockPlan plan(BlockContext context) {
                return BlockLaw.concept().plan(context);
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.blocks(law))
                .withMessage(
                        "the name of a block law must be lower-case letters, digits and . _ - ( ) , beginning with a"
                                + " letter, but was \"my law\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Concept", "1st", "a b", "a=b", "naïve"})
    void scoredBy_nameThatFitsIntoNoRecipe_isRefused(String name) {
        Generator generator = Synth.from(HISTORY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.scoredBy(Scorers.named(name, () -> candidate -> 0)))
                .withMessage("the name of a scorer must be lower-case letters, digits and . _ - ( ) , beginning with a"
                        + " letter, but was \"" + name + "\"");
    }

    @Test
    void accept_nameThatFitsIntoNoRecipe_isRefused() {
        Generator generator = Synth.from(HISTORY);
        Acceptance rule =
                Scorers.named("x".repeat(100) + "!", () -> candidate -> 0).atLeast(50);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.accept(rule))
                .withMessage("the name of a scorer must be lower-case letters, digits and . _ - ( ) , beginning with a"
                        + " letter, but was \"" + "x".repeat(80) + "…\"");
    }

    @Test
    void scoredBy_nameWithParameters_isGood() {
        Scorer scorer = Scorers.named("mean(20,0.5)_a-b.c", () -> candidate -> 0);

        assertThat(Synth.from(HISTORY).scoredBy(scorer).generate(1).recipe().profile())
                .contains("mean(20,0.5)_a-b.c");
    }

    @Test
    void scorer_noneOnThePath_pathsAreNotScored() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(1);

        assertThat(paths.recipe().profile()).isEmpty();
        assertThat(paths.path(0).fidelity()).isEmpty();
    }

    @Test
    void scoredBy_everyPath_isScoredAndKept() {
        PathSet paths =
                Synth.from(HISTORY).scoredBy(Scorers.lastClose()).seed(42).generate(20);

        for (SyntheticPath path : paths) {
            double last = path.series().close(path.series().size() - 1);
            assertThat(path.fidelity()).hasValue(100 * last / (last + HISTORY.close(0)));
            assertThat(path.attempts()).isEqualTo(1);
            assertThat(path.accepted()).isTrue();
        }
    }

    @Test
    void scoredBy_afterAccept_dropsTheRule() {
        Generator generator =
                Synth.from(HISTORY).accept(Scorers.constant(0).atLeast(100)).scoredBy(Scorers.lastClose());

        assertThat(generator.generate(1).recipe().threshold()).isEmpty();
    }

    @Test
    void unscored_paths_equalScoredOnes() {
        PathSet scored =
                Synth.from(HISTORY).scoredBy(Scorers.lastClose()).seed(42).generate(5);
        PathSet unscored = Synth.from(HISTORY)
                .scoredBy(Scorers.lastClose())
                .unscored()
                .seed(42)
                .generate(5);

        for (int i = 0; i < 5; i++) {
            assertThat(unscored.path(i).series()).isEqualTo(scored.path(i).series());
            assertThat(unscored.path(i).fidelity()).isEmpty();
        }
    }

    @Test
    void toString_defaults_isLawAndProfile() {
        assertThat(Synth.from(HISTORY))
                .hasToString("Generator[BarSeries[30 bars, 2024-01-02..2024-01-31, 1d], method=matched profile=none]");
    }

    @Test
    void toString_everyOptionChosen_isTheirWordsOfTheRecipe() {
        Generator generator = Synth.from(HISTORY)
                .blocks(BlockLaw.matched(4))
                .uncertainty(0.25)
                .clock(TradingClock.parse("daily(bar=1d,days=mon-sun)"))
                .withoutTick()
                .lotSize(100)
                .exclude(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 12), 1)
                .accept(Scorers.lastClose().atLeast(1).maxAttempts(7).orBest())
                .length(12)
                .withoutTimes()
                .continuing()
                .seed(42);
        String words = "method=matched(4) uncertainty=0.25 clock=daily(bar=1d,days=mon-sun) tick=none lot=100"
                + " exclude=2024-01-10..2024-01-12+1 profile=last-close min-fidelity=1 max-attempts=7 shortfall=keep-best"
                + " length=12 times=none from=last-bar seed=42";

        assertThat(generator).hasToString("Generator[BarSeries[30 bars, 2024-01-02..2024-01-31, 1d], " + words + "]");
        assertThat(generator.generate(3).recipe())
                .hasToString("synthmarket/" + Synth.version() + " " + words + " paths=3 history=" + HISTORY.sha256());
    }

    @Test
    void toString_start_isSaid() {
        assertThat(Synth.from(HISTORY).start(LocalDateTime.of(2030, 1, 2, 0, 0)))
                .hasToString("Generator[BarSeries[30 bars, 2024-01-02..2024-01-31, 1d], method=matched profile=none"
                        + " start=2030-01-02T00:00]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.01, -0.01",
        "NaN, NaN",
        "Infinity, Infinity",
        "9e-11, 9E-11",
        "1.1e12, 1100000000000",
    })
    void tickOrLot_outOfRange_isRefusedAtOnce(double size, String text) {
        Generator generator = Synth.from(HISTORY);

        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> generator.tick(size))
                .withMessage("tick must be in [1e-10, 1e12] but was " + text);
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> generator.lotSize(size))
                .withMessage("lot size must be in [1e-10, 1e12] but was " + text);
    }

    @Test
    void tickOrLot_ofManyDigits_isRefusedAtOnce() {
        Generator generator = Synth.from(HISTORY);

        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> generator.tick(1.0 / 3))
                .withMessage("tick must have at most 12 digits but was 0.3333333333333333; round it to 0.333333333333");
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> generator.lotSize(1.0 / 3))
                .withMessage(
                        "lot size must have at most 12 digits but was 0.3333333333333333; round it to 0.333333333333");
    }

    @Test
    void version_isThatOfTheBuild() {
        assertThat(Synth.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void scoredBy_nameThatMeansNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.from(Histories.daily(30)).scoredBy(Scorers.named("none", () -> candidate -> 1)))
                .withMessage("the name of a scorer must not be \"none\", by which a recipe says that there is none");
    }
}
