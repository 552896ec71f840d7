// SPDX-License-Identifier: Apache-2.0
/**
 * Facts and progress as JSON: {@link dev.milepost.reporting.json.JsonObservationReader} reads facts and
 * {@link dev.milepost.reporting.json.JsonDataExporter} writes progress. Both are usually found by the name
 * {@code json}. Uses the intake and export SPIs and, alone in this module, Jackson.
 */
@NullMarked
package dev.milepost.reporting.json;

import org.jspecify.annotations.NullMarked;
