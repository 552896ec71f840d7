// SPDX-License-Identifier: Apache-2.0
/**
 * Workbooks that units fill in and hand in.
 *
 * <p>{@link dev.milepost.reporting.office.form.FormWorkbook} makes one from a form for a unit and a period,
 * {@link dev.milepost.reporting.office.form.XlsxSubmissionReader} reads it back as a report of the unit, with every
 * problem named by sheet and cell. What comes back is not trusted: formulas are never worked out, and what is wrong is
 * told and never thrown. Uses the domain, the intake interface and Apache POI, whose types do not appear in public
 * signatures.
 */
@NullMarked
package dev.milepost.reporting.office.form;

import org.jspecify.annotations.NullMarked;
