// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import dev.milepost.reporting.laws.FormatModuleLaws;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of the house for the office module. */
class OfficeArchitectureTest extends FormatModuleLaws {
    private static final String OFFICE = "dev.milepost.reporting.office";

    OfficeArchitectureTest() {
        // Messages of refusals are in two languages, as all of them are.
        super(
                OFFICE,
                Set.of("dev.milepost.reporting.document", "dev.milepost.reporting.export", "dev.milepost.text"),
                Set.of(OFFICE + ".form"));
    }

    @Test
    void sheetsAndFormsDoNotUseEachOther() {
        slices().matching(OFFICE + ".(sheet|form)..")
                .should()
                .notDependOnEachOther()
                .because("what is printed is not read, and what is filled in is not printed")
                .allowEmptyShould(false)
                .check(production());
    }
}
