// SPDX-License-Identifier: Apache-2.0
/**
 * What every exporter and reader keeps to, for those who add a format: the contracts of the reporting SPIs as test
 * classes to extend. Published as {@code milepost-reporting} with the classifier {@code tck}; needs JUnit 5, jqwik and
 * AssertJ.
 *
 * <p>Start with {@link dev.milepost.reporting.tck.ReportExporterContract},
 * {@link dev.milepost.reporting.tck.DataExporterContract} or
 * {@link dev.milepost.reporting.tck.ObservationReaderContract}: a test class extends one, names the exporter or reader,
 * and tells how words are found in its format. {@link dev.milepost.reporting.tck.AnyDocument} and
 * {@link dev.milepost.reporting.tck.HostileText} draw what the laws are tried with and serve for laws of your own.
 * Milepost's own formats pass the same contracts. Uses documents and the SPIs only, and knows no format.
 */
@NullMarked
package dev.milepost.reporting.tck;

import org.jspecify.annotations.NullMarked;
