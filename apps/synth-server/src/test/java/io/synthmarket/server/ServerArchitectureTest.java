package io.synthmarket.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The shape of the server: which package may know which, and which library is known where. */
class ServerArchitectureTest {

    private static final String ROOT = "io.synthmarket.server";
    private static final String COMMON = ROOT + ".common..";
    private static final String STORE = ROOT + ".store..";
    private static final String JOBS = ROOT + ".jobs..";
    private static final String DATASETS = ROOT + ".datasets..";
    private static final String LISTENER = ROOT + ".http";
    private static final String ROUTES = LISTENER + ".routes";
    private static final String JSON = LISTENER + ".json";
    private static final String GUARD = LISTENER + ".guard";
    private static final String TRANSPORT = LISTENER + ".transport";
    private static final String HTTP = LISTENER + "..";

    /** All of ours that a server may load. */
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.synthmarket");

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_always_knowThoseBelowAlone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("program")
                .definedBy(ROOT)
                .layer("http")
                .definedBy(HTTP)
                .layer("datasets")
                .definedBy(DATASETS)
                .layer("jobs")
                .definedBy(JOBS)
                .layer("store")
                .definedBy(STORE)
                .layer("common")
                .definedBy(COMMON)
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("datasets")
                .mayOnlyBeAccessedByLayers("http")
                .whereLayer("jobs")
                .mayOnlyBeAccessedByLayers("program", "http")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("program", "http", "datasets", "jobs")
                .check(SERVER);
    }

    @Test
    void packagesOfHttp_always_knowThoseBelowAlone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("program")
                .definedBy(ROOT)
                .layer("listener")
                .definedBy(LISTENER)
                .layer("routes")
                .definedBy(ROUTES)
                .layer("json")
                .definedBy(JSON)
                .layer("guard")
                .definedBy(GUARD)
                .layer("transport")
                .definedBy(TRANSPORT)
                .whereLayer("listener")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("routes")
                .mayOnlyBeAccessedByLayers("listener")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("listener", "routes")
                .whereLayer("guard")
                .mayOnlyBeAccessedByLayers("listener", "routes")
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers("listener", "routes", "json")
                .check(SERVER);
    }

    @Test
    void guardAndTransport_always_knowNothingOfWhatIsAskedFor() {
        verify(noClasses()
                .that()
                .resideInAnyPackage(GUARD, TRANSPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JOBS, DATASETS));
    }

    @Test
    void jetty_always_isKnownToListenerAndTransportAlone() {
        verify(noClasses()
                .that()
                .resideOutsideOfPackages(LISTENER, TRANSPORT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty.."));
    }

    /** What a package of {@code http} opens to others is used by others of ours, not by its tests alone. */
    @Test
    void publicClasses_ofHttp_areUsedByAnotherPackage() {
        DescribedPredicate<JavaClass> usedByNone = DescribedPredicate.describe(
                "no other package uses",
                type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(each -> each.getOriginClass().getPackageName().equals(type.getPackageName())));
        verify(noClasses()
                .that(usedByNone)
                .and()
                .resideInAPackage(HTTP)
                .and()
                .areTopLevelClasses()
                .should()
                .bePublic());
    }

    @Test
    void packages_always_areFreeOfCycles() {
        slices().matching("io.synthmarket.(**)").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void httpLibraries_always_areKnownToHttpAlone() {
        verify(noClasses()
                .that()
                .resideOutsideOfPackage(HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.javalin..",
                        "org.eclipse.jetty..",
                        "jakarta.servlet..",
                        "org.apache.commons.fileupload2..",
                        "io.github.bucket4j.."));
    }

    @Test
    void sql_always_isWrittenInStoreAlone() {
        verify(noClasses()
                .that()
                .resideOutsideOfPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.zaxxer.hikari..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql.."));
    }

    @Test
    void scheduler_always_isKnownToJobsAndStoreAlone() {
        verify(noClasses()
                .that()
                .resideOutsideOfPackages(JOBS, STORE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson.."));
    }

    @Test
    void commandLine_always_isParsedInTheRootAlone() {
        verify(noClasses()
                .that()
                .resideInAnyPackage(COMMON, STORE, JOBS, DATASETS, HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void internalPackages_ofTheLibrary_areNotUsed() {
        verify(noClasses().should().dependOnClassesThat().resideInAPackage("io.synthmarket..internal.."));
    }

    @Test
    void commandLine_always_isCalledAsProgramsAre() {
        verify(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.synthmarket.cli..")
                        .and(not(resideInAPackage("io.synthmarket.cli.call")))));
    }

    @Test
    void standardStreams_always_areTheProgramsAlone() {
        verify(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void javaSerialization_always_isNotUsed() {
        verify(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectOutputStream"));
    }

    /** The server starts without the data of locales ({@link StartProperties}), so nothing may be read or written by them. */
    @Test
    void localeData_never_isAskedFor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.text\\.(Decimal|Number|Date|SimpleDate|Message)Format.*|java\\.time\\.format\\.TextStyle")
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
                .check(OURS);
    }

    private static void verify(ArchRule rule) {
        rule.check(SERVER);
    }
}
