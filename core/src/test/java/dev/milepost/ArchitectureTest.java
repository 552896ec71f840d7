// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house. Each rule says why it stands, and is shown to find a planted breach of it. */
class ArchitectureTest {

    private static final ImportOption MAIN = new ImportOption.DoNotIncludeTests();

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter().withImportOption(MAIN).importPackages("dev.milepost");

    private static final JavaClasses WITH_PLANTED_FAULTS = new ClassFileImporter()
            .withImportOption(location -> MAIN.includes(location) || location.contains("PlantedFaults"))
            .importPackages("dev.milepost");

    /** Interfaces that others implement, each with a published contract test or a contract in its Javadoc. */
    private static final Set<String> OPEN_TO_OTHERS = Set.of(
            "dev.milepost.storage.CampaignStore",
            "dev.milepost.storage.CampaignStoreProvider",
            "dev.milepost.catalogue.CataloguePackProvider",
            "dev.milepost.plausibility.ConsistencyRule");

    /** What asks the machine for something the caller has to say. */
    private static final Map<String, Set<String>> MACHINE = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.util.Locale", Set.of("getDefault"),
            "java.util.TimeZone", Set.of("getDefault"),
            "java.nio.charset.Charset", Set.of("defaultCharset"));

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                packageOrder(),
                noCycles(),
                jacksonInItsPlace("tools.jackson.."),
                jacksonInItsPlace("com.fasterxml.."),
                noGuavaInPublicSignatures(),
                closedPublicTypes(),
                nothingFromTheMachine(),
                silentDomain());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsThePlantedBreachOf(ArchRule rule) {
        assertThat(rule.evaluate(WITH_PLANTED_FAULTS).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("PlantedFaults"));
    }

    @Test
    void calculatesWithoutStorage() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.milepost.rollup", "dev.milepost.progress")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.milepost.storage..")
                .because("a store lends a cursor; the calculation runs over facts from anywhere")
                .allowEmptyShould(false)
                .check(PRODUCTION);
    }

    private static Named<ArchRule> packageOrder() {
        return rule(
                "package order",
                classes()
                        .should(new PackageOrder())
                        .because("the packages read from top to bottom: a package uses only what stands above it"));
    }

    private static Named<ArchRule> noCycles() {
        return rule(
                "no cycles",
                slices().matching("dev.milepost.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("what depends on itself cannot be understood, tested or changed in parts"));
    }

    private static Named<ArchRule> jacksonInItsPlace(String jackson) {
        return rule(
                jackson + " in its place",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.milepost.json..", "dev.milepost.storage.file..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(jackson)
                        .because("a domain that knows its JSON cannot change either; the old name is banned too"));
    }

    private static Named<ArchRule> noGuavaInPublicSignatures() {
        return rule(
                "no Guava in public signatures",
                classes()
                        .should(new SignaturesFreeOf("com.google.common"))
                        .because("hosts bring their own Guava, often an older one"));
    }

    private static Named<ArchRule> closedPublicTypes() {
        return rule(
                "closed public types",
                classes()
                        .that()
                        .arePublic()
                        .should(ArchCondition.from(DescribedPredicate.describe(
                                "be closed, or open with a contract", ArchitectureTest::isClosed)))
                        .because("what others may extend binds us forever, so it is asked for and has a contract"));
    }

    private static boolean isClosed(JavaClass type) {
        Class<?> reflected = type.reflect();
        boolean openThrowable = type.isAssignableTo(Throwable.class) && Modifier.isAbstract(reflected.getModifiers());
        return Modifier.isFinal(reflected.getModifiers())
                || reflected.isEnum()
                || reflected.isSealed()
                || openThrowable
                || type.isAnnotatedWith(FunctionalInterface.class)
                || OPEN_TO_OTHERS.contains(type.getName());
    }

    private static Named<ArchRule> nothingFromTheMachine() {
        return rule(
                "nothing from the machine",
                noClasses()
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "the clock, default locale, zone or charset", ArchitectureTest::asksTheMachine))
                        .because("the same question gets the same answer on every machine and on every day"));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean clock = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        return clock || MACHINE.getOrDefault(owner, Set.of()).contains(name);
    }

    private static Named<ArchRule> silentDomain() {
        return rule(
                "silent domain",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.milepost.storage..", "dev.milepost.json..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.slf4j..")
                        .because("logging belongs where I/O happens; the domain answers, it does not talk"));
    }

    private static Named<ArchRule> rule(String name, ArchRule rule) {
        return Named.of(name, rule.allowEmptyShould(false));
    }
}
