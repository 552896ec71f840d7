// SPDX-License-Identifier: Apache-2.0
/**
 * What all workbooks of this module need, and nobody outside of it:
 * {@link dev.milepost.reporting.office.book.StableWorkbook} writes the same bytes at any time of day. Uses nothing of
 * Milepost.
 */
@NullMarked
package dev.milepost.reporting.office.book;

import org.jspecify.annotations.NullMarked;
