// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.laws;

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
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every module that prints documents. */
public abstract class FormatModuleLaws {
    private static final List<String> LIBRARIES = List.of("org.apache.", "org.openxmlformats.", "com.google.");

    private final String module;
    private final Set<String> mayUse;
    private final Set<String> exempt;
    private final JavaClasses production;

    /**
     * Looks at a module.
     *
     * @param module its root package
     * @param mayUse which packages of Milepost outside of it its printing may use
     * @param exempt packages of the module that do not print
     */
    protected FormatModuleLaws(String module, Set<String> mayUse, Set<String> exempt) {
        this.module = module;
        this.mayUse = mayUse;
        this.exempt = exempt;
        production = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(module);
    }

    /** The classes of the module. */
    protected final JavaClasses production() {
        return production;
    }

    private static DescribedPredicate<JavaClass> foreign() {
        return DescribedPredicate.describe(
                "a library", type -> LIBRARIES.stream().anyMatch(type.getPackageName()::startsWith));
    }

    @Test
    void printingKnowsDocumentsAndTheExportInterfaceOnly() {
        noClasses()
                .that(DescribedPredicate.describe("print", type -> !exempt.contains(type.getPackageName())))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "another part of Milepost",
                        type -> type.getPackageName().startsWith("dev.milepost.")
                                && !type.getPackageName().startsWith(module)
                                && !mayUse.contains(type.getPackageName())))
                .because("a format prints documents, their anchor and messages, and not how they are composed")
                .allowEmptyShould(false)
                .check(production);
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
                .notHaveRawReturnType(foreign())
                .andShould()
                .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(foreign()))
                .because("a host that uses another version of them must still compile")
                .allowEmptyShould(false)
                .check(production);
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
                .check(production);
    }

    @Test
    void theRulesSeeTheLibraries() {
        DescribedPredicate<JavaClass> foreign = foreign();
        assertThat(production.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .anyMatch(dependency -> foreign.test(dependency.getTargetClass()));
    }
}
