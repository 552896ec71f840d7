// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as plain text, for a terminal, a message or a diff.
 *
 * <p>Start with {@link dev.milepost.reporting.text.TextExporter}. Lines and tables are laid out by the width of
 * characters on a screen, on which a Chinese character takes two columns. Uses the document and the export interface.
 */
@NullMarked
package dev.milepost.reporting.text;

import org.jspecify.annotations.NullMarked;
