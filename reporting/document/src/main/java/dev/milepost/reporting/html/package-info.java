// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as one self-contained web page that also prints well.
 *
 * <p>Start with {@link dev.milepost.reporting.html.HtmlExporter}. Uses the document and the export interface; the looks
 * are in {@code report.css} beside this package.
 */
@NullMarked
package dev.milepost.reporting.html;

import org.jspecify.annotations.NullMarked;
