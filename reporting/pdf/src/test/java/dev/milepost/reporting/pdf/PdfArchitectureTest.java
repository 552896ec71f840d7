// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of the house for the PDF module. */
class PdfArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.milepost.reporting.pdf");

    private static final DescribedPredicate<JavaClass> FOREIGN = DescribedPredicate.describe(
            "PDFBox or Guava",
            type -> type.getPackageName().startsWith("org.apache.")
                    || type.getPackageName().startsWith("com.google."));

    @Test
    void knowsDocumentsAndTheExportInterfaceOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "another part of Milepost",
                        type -> type.getPackageName().startsWith("dev.milepost.")
                                && !List.of(
                                                "dev.milepost.reporting.pdf",
                                                "dev.milepost.reporting.document",
                                                "dev.milepost.reporting.chart",
                                                "dev.milepost.reporting.export",
                                                "dev.milepost.observation",
                                                "dev.milepost.text")
                                        .contains(type.getPackageName())))
                .because("a format prints documents, their anchor and messages, and not how they are composed")
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
