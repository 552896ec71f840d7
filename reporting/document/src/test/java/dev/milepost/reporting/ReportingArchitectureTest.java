// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house for the reporting module. Each rule says why it stands. */
class ReportingArchitectureTest {
    private static final String ROOT = "dev.milepost.reporting.";

    /** What each package may use of this module, besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("document", Set.of()),
            Map.entry("narrative", Set.of("document")),
            Map.entry("compose", Set.of("document", "narrative")),
            Map.entry("services", Set.of()),
            Map.entry("export", Set.of("document", "services")),
            Map.entry("intake", Set.of("services")),
            Map.entry("markdown", Set.of("document", "export")),
            Map.entry("chart", Set.of("document")),
            Map.entry("markup", Set.of()),
            Map.entry("html", Set.of("document", "export", "chart", "markup")),
            Map.entry("dashboard", Set.of("document", "export", "chart", "markup")),
            Map.entry("text", Set.of("document", "export")),
            Map.entry("csv", Set.of("document", "export", "intake")),
            Map.entry("json", Set.of("document", "export", "intake")),
            Map.entry("ical", Set.of()),
            Map.entry("office", Set.of("document", "export")),
            Map.entry("office.book", Set.of()),
            Map.entry("office.sheet", Set.of("document", "export", "office.book")),
            Map.entry("office.form", Set.of("intake", "office.book")),
            Map.entry("pdf", Set.of("chart", "document", "export")));

    /** Interfaces that others implement, each with its contract in its Javadoc. */
    private static final Set<String> OPEN_TO_OTHERS =
            Set.of("export.ReportExporter", "export.DataExporter", "intake.ObservationReader");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.milepost.reporting");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                rule(
                        "package order",
                        classes()
                                .should(condition(
                                        "use only the packages it may use", ReportingArchitectureTest::checkOrder))
                                .because(
                                        "a document knows no formats, composers know no exporters, formats not each other")),
                rule(
                        "no cycles",
                        slices().matching("dev.milepost.reporting.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .because("what depends on itself cannot be understood, tested or changed in parts")),
                rule(
                        "no office libraries",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..office..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
                                .because("20 MB of libraries stay in the artifact that needs them")),
                rule(
                        "Jackson in its place",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..json..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                                .because("a document that knows its JSON cannot change either")),
                rule(
                        "no Guava in public signatures",
                        classes()
                                .that()
                                .arePublic()
                                .should(condition("show no Guava", ReportingArchitectureTest::checkSignatures))
                                .because("hosts bring their own Guava, often an older one")),
                rule(
                        "closed public types",
                        classes()
                                .that()
                                .arePublic()
                                .should(ArchCondition.from(DescribedPredicate.describe(
                                        "be closed, or open with a contract", ReportingArchitectureTest::isClosed)))
                                .because(
                                        "what others may extend binds us forever, so it is asked for and has a contract")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCTION);
    }

    @Test
    void everyRuleLooksAtSomething() {
        assertThat(PRODUCTION.size()).isGreaterThan(30);
        assertThat(MAY_USE.keySet()).containsAll(packages().toList());
    }

    /** The rules find what they look for: the same order read the wrong way round is a breach. */
    @Test
    void theOrderIsReallyChecked() {
        ArchRule nothingUsesDocuments = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "document")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "document")
                .because("it is a rule that must fail");
        assertThat(nothingUsesDocuments.evaluate(PRODUCTION).hasViolation()).isTrue();
    }

    /** A contract that knows a format would hold for that format only. */
    @Test
    void contractsKnowDocumentsAndInterfacesOnly() {
        JavaClasses contracts = new ClassFileImporter().importPackages(ROOT + "tck");
        assertThat(contracts.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(name -> name.startsWith(ROOT))
                        .map(ReportingArchitectureTest::place))
                .containsOnly("document", "export", "intake", "tck");
    }

    private static Stream<String> packages() {
        return PRODUCTION.stream().map(JavaClass::getPackageName).distinct().map(ReportingArchitectureTest::place);
    }

    private static String place(String packageName) {
        return packageName.substring(ROOT.length());
    }

    private interface Check {
        void check(JavaClass type, List<String> breaches);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> breaches = new ArrayList<>();
                check.check(type, breaches);
                breaches.forEach(breach -> events.add(SimpleConditionEvent.violated(type, breach)));
            }
        };
    }

    private static void checkOrder(JavaClass type, List<String> breaches) {
        String own = place(type.getPackageName());
        Set<String> allowed = MAY_USE.getOrDefault(own, Set.of());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getPackageName();
            if (target.startsWith(ROOT) && !place(target).equals(own) && !allowed.contains(place(target))) {
                breaches.add(dependency.getDescription());
            }
        }
    }

    private static void checkSignatures(JavaClass type, List<String> breaches) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
            Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                    .filter(shown -> visible && shown.getPackageName().startsWith("com.google"))
                    .forEach(shown -> breaches.add(unit.getFullName() + " shows " + shown.getName()));
        }
    }

    private static boolean isClosed(JavaClass type) {
        Class<?> reflected = type.reflect();
        return type.getModifiers().contains(JavaModifier.FINAL)
                || reflected.isEnum()
                || reflected.isSealed()
                || type.isAnnotatedWith(FunctionalInterface.class)
                || OPEN_TO_OTHERS.contains(place(type.getName()));
    }

    private static Named<ArchRule> rule(String name, ArchRule rule) {
        return Named.of(name, rule.allowEmptyShould(false));
    }
}
