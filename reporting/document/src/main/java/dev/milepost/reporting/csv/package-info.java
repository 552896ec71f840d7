// SPDX-License-Identifier: Apache-2.0
/**
 * Facts and progress as CSV: {@link dev.milepost.reporting.csv.CsvObservationReader} reads facts,
 * {@link dev.milepost.reporting.csv.CsvSubmissionReader} what is handed in on a form, and
 * {@link dev.milepost.reporting.csv.CsvDataExporter} writes progress. Both are usually found by the name {@code csv}.
 * Uses the intake and export SPIs and FastCSV.
 */
@NullMarked
package dev.milepost.reporting.csv;

import org.jspecify.annotations.NullMarked;
