package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe makes its paths again; scorers are found by their names. */
class ReplayTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    @TempDir
    private Path application;

    private ClassLoader before;

    @BeforeEach
    void rememberClassLoader() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void restoreClassLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void replay_unscored_makesTheSameBits() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(5);

        PathSet again = Synth.replay(Recipe.parse(paths.recipe().toString()), Histories.daily(60));

        assertThat(again.recipe()).isEqualTo(paths.recipe());
        assertThat(again.path(4).series()).isEqualTo(paths.path(4).series());
    }

    @Test
    void replay_recipeOfAnotherVersion_isOfThisVersion() {
        Recipe old = Recipe.parse(
                "synthmarket/0.0.1 method=concept profile=none seed=42 paths=5 history=" + HISTORY.sha256());

        assertThat(Synth.replay(old, HISTORY).recipe().version()).isEqualTo(Synth.version());
    }

    @Test
    void replay_anotherHistory_isRefused() {
        Recipe recipe = Synth.from(HISTORY).seed(42).generate(5).recipe();
        BarSeries other = Histories.daily(61);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.replay(recipe, other))
                .withMessage("the recipe is for the history with SHA-256 " + HISTORY.sha256()
                        + " but BarSeries[61 bars, 2024-01-02..2024-03-02, 1d] has " + other.sha256()
                        + "; use the same file, read with the same options");
    }

    @Test
    void replay_unknownMethod_isRefused() {
        Recipe recipe = Recipe.parse(
                "synthmarket/99.0 method=wild-cluster profile=none seed=42 paths=5 history=" + HISTORY.sha256());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.replay(recipe, HISTORY))
                .withMessage(
                        "there is no block law \"wild-cluster\"; this library has matched, permutation, stationary,"
                                + " circular, moving, iid, concept, all but concept and iid also with a length as in moving(20);"
                                + " a law of your own needs a BlockLawProvider");
    }

    @Test
    void replay_scorerThatNobodyProvides_isRefused() {
        Recipe recipe = Synth.from(HISTORY)
                .scoredBy(Scorers.lastClose())
                .seed(42)
                .generate(5)
                .recipe();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.replay(recipe, HISTORY))
                .withMessage(
                        "the recipe is scored by \"last-close\", which is not present; add its library and make the"
                                + " scorer known through a ScorerProvider");
    }

    @Test
    void replay_scorerOfTheApplication_isFoundThroughItsClassLoader() throws IOException {
        PathSet paths =
                Synth.from(HISTORY).scoredBy(Scorers.lastClose()).seed(42).generate(5);

        try (ApplicationClassLoader loader =
                ApplicationClassLoader.in(application, ScorerProvider.class, LastCloseProvider.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            PathSet again = Synth.replay(paths.recipe(), HISTORY);

            assertThat(again.recipe()).isEqualTo(paths.recipe());
            assertThat(again.path(3).fidelity()).isEqualTo(paths.path(3).fidelity());
        }
    }

    @Test
    void replay_rule_isAppliedAgain() throws IOException {
        Acceptance rule = Scorers.lastClose().atLeast(51).maxAttempts(500).orBest();
        PathSet paths = Synth.from(HISTORY).accept(rule).seed(42).generate(10);

        try (ApplicationClassLoader loader =
                ApplicationClassLoader.in(application, ScorerProvider.class, LastCloseProvider.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            PathSet again = Synth.replay(Recipe.parse(paths.recipe().toString()), HISTORY);

            assertThat(again.recipe()).isEqualTo(paths.recipe());
            for (int i = 0; i < 10; i++) {
                assertThat(again.path(i).series()).isEqualTo(paths.path(i).series());
                assertThat(again.path(i).attempts()).isEqualTo(paths.path(i).attempts());
            }
        }
    }

    @Test
    void replay_blockLawOfTheApplication_takesPartInEverything() throws IOException {
        Generator generator = Synth.from(HISTORY)
                .blocks(new Backwards())
                .exclude(Histories.day(20), Histories.day(25), 1)
                .length(90)
                .tick(0.05)
                .seed(42);
        PathSet paths = generator.generate(3);
        Acceptance rule = Scorers.lastClose().atLeast(51).maxAttempts(500).orBest();

        assertThat(generator.accept(rule).generate(3).stream()
                        .mapToInt(SyntheticPath::attempts)
                        .sum())
                .isGreaterThan(3);

        assertThat(paths.path(0).sourceIndex(0)).isEqualTo(59);
        assertThat(paths.path(0).series()).isNotEqualTo(paths.path(1).series());
        try (ApplicationClassLoader loader =
                ApplicationClassLoader.in(application, BlockLawProvider.class, BackwardsProvider.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            PathSet again = Synth.replay(Recipe.parse(paths.recipe().toString()), HISTORY);

            assertThat(again.recipe()).isEqualTo(paths.recipe());
            assertThat(again.path(2).series()).isEqualTo(paths.path(2).series());
            assertThat(again.path(2).ledger()).isEqualTo(paths.path(2).ledger());
        }
    }

    @Test
    void replay_noContextClassLoader_looksInTheLibrarysOwn() {
        Recipe recipe = Synth.from(HISTORY)
                .scoredBy(Scorers.lastClose())
                .seed(42)
                .generate(5)
                .recipe();
        Thread.currentThread().setContextClassLoader(null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.replay(recipe, HISTORY))
                .withMessageStartingWith("the recipe is scored by \"last-close\", which is not present");
    }

    /**
     * The class loader of an application that lists a provider in META-INF/services. The provider is defined anew by this
     * loader, since such lists count for classes outside named modules only and tests are compiled into the module.
     */
    private static final class ApplicationClassLoader extends URLClassLoader {

        private final Class<?> provider;

        private ApplicationClassLoader(URL classes, Class<?> provider) {
            super(new URL[] {classes}, ApplicationClassLoader.class.getClassLoader());
            this.provider = provider;
        }

        static ApplicationClassLoader in(Path folder, Class<?> service, Class<?> provider) throws IOException {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(services.resolve(service.getName()), provider.getName());
            Path classFile = folder.resolve(provider.getName().replace('.', '/') + ".class");
            Files.createDirectories(Objects.requireNonNull(classFile.getParent()));
            try (InputStream bytes = provider.getResourceAsStream(provider.getSimpleName() + ".class")) {
                Files.copy(Objects.requireNonNull(bytes), classFile);
            }
            return new ApplicationClassLoader(folder.toUri().toURL(), provider);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(provider.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
