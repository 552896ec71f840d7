// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.laws.FormatModuleLaws;
import java.util.Set;

/** The laws of the house for the PDF module. */
class PdfArchitectureTest extends FormatModuleLaws {

    PdfArchitectureTest() {
        super(
                "dev.milepost.reporting.pdf",
                Set.of(
                        "dev.milepost.reporting.document",
                        "dev.milepost.reporting.chart",
                        "dev.milepost.reporting.export",
                        "dev.milepost.observation",
                        "dev.milepost.text"),
                Set.of());
    }
}
