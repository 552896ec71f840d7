// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of the house for the office module. */
class OfficeArchitectureTest {
    private static final String OFFICE = "dev.milepost.reporting.office";

    /** Messages of refusals are in two languages, as all of them are. */
    private static final Set<String> MAY_USE =
            Set.of("dev.milepost.reporting.document", "dev.milepost.reporting.export", "dev.milepost.text");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(OFFICE);

    private static final DescribedPredicate<JavaClass> FOREIGN = DescribedPredicate.describe(
            "POI or Guava",
            type -> type.getPackageName().startsWith("org.apache.")
                    || type.getPackageName().startsWith("org.openxmlformats.")
                    || type.getPackageName().startsWith("com.google."));

    @Test
    void printingKnowsDocumentsAndTheExportInterfaceOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OFFICE + ".form")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "another part of Milepost",
                        type -> type.getPackageName().startsWith("dev.milepost.")
                                && !type.getPackageName().startsWith(OFFICE)
                                && !MAY_USE.contains(type.getPackageName())))
                .because("a format prints documents and knows neither the domain nor how they are composed")
                .allowEmptyShould(false)
                .check(PRODUCTION);
    }

    @Test
    void sheetsAndFormsDoNotUseEachOther() {
        slices().matching(OFFICE + ".(sheet|form)..")
                .should()
                .notDependOnEachOther()
                .because("what is printed is not read, and what is filled in is not printed")
                .allowEmptyShould(false)
                .check(PRODUCTION);
    }

    @Test
    void keepsItsLibrariesOutOfPublicSignatures() {
        codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(FOREIGN)
                .andShould()
                .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(FOREIGN))
                .because("a host that uses another version of them must still compile")
                .allowEmptyShould(false)
                .check(PRODUCTION);
    }

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("what others may extend binds us forever")
                .allowEmptyShould(false)
                .check(PRODUCTION);
    }

    @Test
    void theRulesSeeTheLibraries() {
        assertThat(PRODUCTION.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .anyMatch(dependency -> FOREIGN.test(dependency.getTargetClass()));
    }
}
