// SPDX-License-Identifier: Apache-2.0
/**
 * How a document leaves the library: one small interface for each kind of export, found by name.
 *
 * <p>Start with {@link dev.milepost.reporting.export.ReportExporters#named} and
 * {@link dev.milepost.reporting.export.DataExporters#named}. To add a format, implement
 * {@link dev.milepost.reporting.export.ReportExporter} (documents) or
 * {@link dev.milepost.reporting.export.DataExporter} (progress and its facts) and register it for
 * {@link java.util.ServiceLoader} (and in {@code module-info} with {@code provides}); Milepost's own formats are found
 * the same way and have no privilege. This package uses {@link dev.milepost.reporting.document} and knows no format.
 */
@NullMarked
package dev.milepost.reporting.export;

import org.jspecify.annotations.NullMarked;
