// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as workbooks, for those who go on calculating.
 *
 * <p>Start with {@link dev.milepost.reporting.office.sheet.XlsxExporter}; fonts and the number of rows on a sheet are
 * chosen by {@link dev.milepost.reporting.office.sheet.XlsxOptions}. Numbers stay numbers and days stay days; words are
 * never taken for a formula, whatever they begin with.
 *
 * <p>Written with the streaming part of Apache POI (SXSSF), which keeps rows in a temporary file and not in memory.
 * fastexcel writes twice as fast, but has no data bars and does not escape formulas. POI holds a number in 64 bits, so
 * one that is shown with more than 15 digits is written as words. Uses the document and the export interface; types of
 * POI do not appear in public signatures.
 */
@NullMarked
package dev.milepost.reporting.office.sheet;

import org.jspecify.annotations.NullMarked;
