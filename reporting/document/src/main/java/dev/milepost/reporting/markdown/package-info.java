// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as GitHub Flavored Markdown, for reading and editing as text.
 *
 * <p>Start with {@link dev.milepost.reporting.markdown.MarkdownExporter}. Uses the document and the export interface.
 */
@NullMarked
package dev.milepost.reporting.markdown;

import org.jspecify.annotations.NullMarked;
