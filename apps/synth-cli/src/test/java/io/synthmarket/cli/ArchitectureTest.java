package io.synthmarket.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.synthmarket.cli.batch.Batch;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the library: which module may know which, and what it may show. */
class ArchitectureTest {
    private static final String ROOT = "io.synthmarket";

    /** Each library module, with the other library modules that it may use. */
    private static final Map<String, Set<String>> LIBRARY = Map.of(
            "core", Set.of(),
            "metrics", Set.of("core"),
            "io", Set.of("core"),
            "samples", Set.of("core"),
            "report", Set.of("core", "metrics", "io"),
            "tensors", Set.of("core", "io"),
            "arrow", Set.of("core", "io"),
            "parquet", Set.of("core", "io"));

    /** Modules without a descriptor, as what they need has none that a published module may require. */
    private static final Set<String> AUTOMATIC = Set.of("arrow", "parquet");

    /** Each module whose internal packages other modules may use, with those modules. */
    private static final Map<String, Set<String>> CONFIDANTS =
            Map.of("core", Set.of("metrics", "io"), "io", Set.of("arrow", "parquet"));

    /** Each package below the commands, with those of them that it may use. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "call", Set.of("batch", "input", "text"),
            "batch", Set.of("input", "output", "text"),
            "input", Set.of("text"),
            "output", Set.of("text"),
            "text", Set.of());

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> modules() {
        return LIBRARY.keySet().stream().sorted();
    }

    static Stream<String> describedModules() {
        return modules().filter(module -> !AUTOMATIC.contains(module));
    }

    static Stream<String> parts() {
        return PARTS.keySet().stream().sorted();
    }

    static Stream<String> innerParts() {
        return parts().filter(part -> !part.equals("call"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_always_usesOnlyTheModulesItMay(String module) {
        String[] allowed = Stream.concat(Stream.of(module), LIBRARY.get(module).stream())
                .map(ArchitectureTest::everythingIn)
                .toArray(String[]::new);

        verify(noClasses()
                .that()
                .resideInAPackage(everythingIn(module))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed)))));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void internalPackages_always_areUsedByTheirOwnModule(String module) {
        String[] insiders = Stream.concat(Stream.of(module), CONFIDANTS.getOrDefault(module, Set.of()).stream())
                .map(ArchitectureTest::everythingIn)
                .toArray(String[]::new);

        verify(noClasses()
                .that()
                .resideOutsideOfPackages(insiders)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(internalsOf(module)));
    }

    @Test
    void internalPackages_always_haveNoCycles() {
        verify(slices().assignedFrom(INTERNAL_PACKAGES).should().beFreeOfCycles());
    }

    /** What a package alone uses is for no other to see; providers are for the service loader. */
    @Test
    void publicClasses_ofInternalPackages_areUsedByAnother() {
        verify(classes()
                .that()
                .areTopLevelClasses()
                .and(resideInAPackage(internalsOf("*")).and(ARE_VISIBLE).and(not(IMPLEMENT_A_PROVIDER)))
                .should(BE_USED_BY_ANOTHER_PACKAGE));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void classes_thatAreNotInternal_shareOnePackage(String module) {
        verify(classes()
                .that()
                .resideInAPackage(everythingIn(module))
                .and()
                .resideOutsideOfPackage(internalsOf(module))
                .should()
                .resideInAPackage(publicPackageOf(module)));
    }

    @ParameterizedTest
    @MethodSource("describedModules")
    void moduleDescriptor_always_exportsOnePackageToAll(String module) throws Exception {
        ModuleDescriptor descriptor = descriptorOf(module);

        assertThat(descriptor.name()).isEqualTo(publicPackageOf(module));
        assertThat(descriptor.isOpen()).isFalse();
        assertThat(descriptor.opens()).isEmpty();
        assertThat(descriptor.packages())
                .allMatch(name -> name.equals(publicPackageOf(module))
                        || (name + ".").startsWith(publicPackageOf(module) + ".internal."));
        assertThat(descriptor.exports())
                .filteredOn(exported -> !exported.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly(publicPackageOf(module));
        assertThat(descriptor.exports())
                .filteredOn(ModuleDescriptor.Exports::isQualified)
                .flatExtracting(ModuleDescriptor.Exports::targets)
                .allMatch(target -> CONFIDANTS.getOrDefault(module, Set.of()).stream()
                        .map(ArchitectureTest::publicPackageOf)
                        .anyMatch(target::equals));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void publicSignatures_always_nameOnlyTheJdkAndTheEngine(String module) {
        verify(classes()
                .that(resideInAPackage(publicPackageOf(module)).and(ARE_VISIBLE))
                .should(NAME_ONLY_THE_JDK_AND_THE_ENGINE));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void publicClasses_always_cannotBeExtended(String module) {
        verify(classes()
                .that(resideInAPackage(publicPackageOf(module)).and(ARE_VISIBLE))
                .should(NOT_BE_EXTENSIBLE));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partOfTheProgram_always_usesOnlyThePartsBelow(String part) {
        verify(noClasses()
                .that()
                .resideInAPackage(partOfTheProgram(part))
                .should()
                .dependOnClassesThat(resideInAPackage(everythingIn("cli"))
                        .and(not(resideInAnyPackage(PARTS.get(part).stream()
                                .map(ArchitectureTest::partOfTheProgram)
                                .toArray(String[]::new))))
                        .and(not(resideInAPackage(partOfTheProgram(part))))));
    }

    /** What a package alone uses is for no other to see; what programs call is for others than these. */
    @ParameterizedTest
    @MethodSource("innerParts")
    void publicClasses_ofAPartOfTheProgram_areUsedByAnother(String part) {
        verify(classes()
                .that(resideInAPackage(partOfTheProgram(part)).and(ARE_VISIBLE))
                .should(BE_USED_BY_ANOTHER_PACKAGE));
    }

    /** A misspelt package would leave the rules above with nothing to look at in the program itself. */
    @Test
    void program_always_isLookedAtToo() {
        assertThat(ENGINE.contain(Main.class)).isTrue();
    }

    /** Calibrating takes 200 times what scoring a series does, and only a report tells of it. */
    @Test
    void seriesAlone_always_isWrittenWithoutCalibrating() {
        Set<JavaMethod> methods = ENGINE.get(Batch.class).getMethods();

        assertThat(methods)
                .filteredOn(method -> method.getName().equals("writeOne"))
                .singleElement()
                .satisfies(method -> assertThat(method.getAccessesFromSelf())
                        .extracting(access -> access.getTargetOwner().getSimpleName())
                        .contains("Fidelity")
                        .doesNotContain("Measures"));
    }

    /** A pattern would leave out what stands in a package called internal itself. */
    private static final SliceAssignment INTERNAL_PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return (name + ".").contains(".internal.") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "internal packages";
        }
    };

    private static final DescribedPredicate<JavaClass> ARE_VISIBLE =
            describe("are visible from outside", ArchitectureTest::isVisible);

    private static final DescribedPredicate<JavaClass> IMPLEMENT_A_PROVIDER = describe(
            "implement a provider",
            type -> type.getAllRawInterfaces().stream()
                    .anyMatch(each -> each.getSimpleName().endsWith("Provider")));

    private static final DescribedPredicate<JavaClass> BELONG_TO_THE_JDK_OR_THE_ENGINE =
            describe("belong to the JDK or the engine", ArchitectureTest::isAllowedInSignatures);

    private static final ArchCondition<JavaClass> NAME_ONLY_THE_JDK_AND_THE_ENGINE =
            new ArchCondition<>("name only types of the JDK and the engine") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Consumer<JavaType> shown = found -> found.getAllInvolvedRawTypes().stream()
                            .filter(not(BELONG_TO_THE_JDK_OR_THE_ENGINE))
                            .forEach(other -> report(events, type, "shows " + other.getName()));
                    type.getSuperclass().ifPresent(shown);
                    type.getInterfaces().forEach(shown);
                    bounds(type.getTypeParameters()).forEach(shown);
                    type.getAnnotations().forEach(annotation -> shown.accept(annotation.getRawType()));
                    type.getMembers().stream()
                            .filter(ArchitectureTest::isVisible)
                            .flatMap(ArchitectureTest::typesOf)
                            .forEach(shown);
                }
            };

    private static final ArchCondition<JavaClass> NOT_BE_EXTENSIBLE =
            new ArchCondition<>("be final, an interface, a record, an enum or an exception") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                            || type.isInterface()
                            || type.isRecord()
                            || type.isEnum()
                            || type.isAssignableTo(Throwable.class);
                    if (!closed) {
                        report(events, type, "can be extended");
                    }
                }
            };

    private static final ArchCondition<JavaClass> BE_USED_BY_ANOTHER_PACKAGE =
            new ArchCondition<>("be used by another package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = type.getDirectDependenciesToSelf().stream()
                            .anyMatch(dependency ->
                                    !dependency.getOriginClass().getPackage().equals(type.getPackage()));
                    if (!used) {
                        report(events, type, "is public for nobody");
                    }
                }
            };

    private static Stream<JavaType> typesOf(JavaMember member) {
        Stream<JavaType> annotations = member.getAnnotations().stream().map(JavaAnnotation::getRawType);
        Stream<JavaType> types;
        if (member instanceof JavaCodeUnit unit) {
            types = Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getThrowsClause().getTypes().stream(),
                            bounds(unit.getTypeParameters()))
                    .flatMap(each -> each);
        } else {
            types = Stream.of(((JavaField) member).getType());
        }
        return Stream.concat(types, annotations);
    }

    private static Stream<JavaType> bounds(Iterable<? extends JavaTypeVariable<?>> parameters) {
        Stream.Builder<JavaType> bounds = Stream.builder();
        parameters.forEach(parameter -> parameter.getUpperBounds().forEach(bounds));
        return bounds.build();
    }

    private static boolean isVisible(JavaClass type) {
        Set<JavaModifier> modifiers = type.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isAllowedInSignatures(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getPackageName();
        return element.isPrimitive()
                || name.startsWith("java.")
                || name.equals("org.jspecify.annotations")
                || (name.startsWith(ROOT + ".") && !name.contains(".internal"));
    }

    private static void report(ConditionEvents events, JavaClass type, String fault) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault));
    }

    private static void verify(ArchRule rule) {
        rule.allowEmptyShould(false).check(ENGINE);
    }

    private static ModuleDescriptor descriptorOf(String module) throws ClassNotFoundException, URISyntaxException {
        Class<?> inside = Class.forName(publicPackageOf(module) + ".package-info");
        Path place = Path.of(
                inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> found = new TreeSet<>();
        ModuleFinder finder = ModuleFinder.of(place);
        finder.findAll().forEach(each -> found.add(each.descriptor().name()));
        assertThat(found).hasSize(1);
        return finder.find(found.iterator().next()).orElseThrow().descriptor();
    }

    private static String publicPackageOf(String module) {
        return ROOT + "." + module;
    }

    private static String everythingIn(String module) {
        return publicPackageOf(module) + "..";
    }

    private static String partOfTheProgram(String part) {
        return everythingIn("cli." + part);
    }

    private static String internalsOf(String module) {
        return publicPackageOf(module) + ".internal..";
    }
}
