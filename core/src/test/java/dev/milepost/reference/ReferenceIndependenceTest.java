// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The reference works without what it is compared with, so that one mistake is not made twice. */
class ReferenceIndependenceTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.milepost.reference");

    @Test
    void onlyWhatComparesKnowsTheCalculation() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Seen")
                .and()
                .haveSimpleNameNotEndingWith("Properties")
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.milepost.rollup..", "dev.milepost.progress..", "dev.milepost.formula..")
                .because("the reference is written from the rules and not from the calculation")
                .check(ALL);
    }

    @Test
    void ratiosAreReadAtTheEdgeOnly() {
        classes()
                .that()
                .haveFullyQualifiedName("dev.milepost.quantity.Ratio")
                .should()
                .onlyHaveDependentClassesThat()
                .haveSimpleNameStartingWith("Fraction")
                .because("exact arithmetic is a part of what is checked")
                .allowEmptyShould(true)
                .check(ALL);
    }
}
