// SPDX-License-Identifier: Apache-2.0
/**
 * A report as a document: what it says, in what order, before any file format is chosen.
 *
 * <p>Start with {@link dev.milepost.reporting.document.ReportDocument} and its builder. The body is a list of
 * {@link dev.milepost.reporting.document.Block}s; sentences are made of
 * {@link dev.milepost.reporting.document.Inline}s, so that a figure inside a sentence can still point to its
 * {@link dev.milepost.reporting.document.ExplanationNote}, and what the clerk still has to write stays visible as a
 * gap. Composers write documents, exporters print them; neither knows the other. Numbers of headings and tables are
 * given by {@link dev.milepost.reporting.document.Numbering} and fixed words by
 * {@link dev.milepost.reporting.document.PrintedWords}, so that every format prints the same ones.
 *
 * <p>What a format may draw or work out itself stays exact: a {@link dev.milepost.reporting.document.Chart} is values
 * and not a picture, a cell keeps its number or day beside its text, and the last row of a table says how it follows
 * from the others. A format that can do none of this prints the words, and never leaves a block out in silence.
 *
 * <p>Every text here is one line: control characters (line breaks and tabs too) and halves of surrogate pairs are
 * refused, because no file format can hold them all. This package uses nothing else of Milepost.
 */
@NullMarked
package dev.milepost.reporting.document;

import org.jspecify.annotations.NullMarked;
