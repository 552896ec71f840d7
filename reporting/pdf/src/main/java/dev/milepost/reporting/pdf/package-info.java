// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as PDF, ready to be printed and signed.
 *
 * <p>Start with {@link dev.milepost.reporting.pdf.PdfExporter}; fonts are chosen by
 * {@link dev.milepost.reporting.pdf.PdfOptions}. The layout is the one of official documents in China, GB/T 9704-2012,
 * as the DOCX has it: A4 with a type area of 156 by 225 mm, 22 lines of 28 characters, four levels of headings, page
 * numbers outside. Lines are set here, character by character, on top of Apache PDFBox, and not by way of HTML: so no
 * line begins with a closing mark, 28 characters are 28 characters, the page number of a page on its long side stands
 * where it stands on all others, a character that no font has is found before it is printed, and no resource is ever
 * loaded from anywhere.
 *
 * <p>Nothing depends on the machine: only the font of this artifact and those of the options are used, never those that
 * are installed, and times are the document's. The font is Noto Serif SC under the SIL Open Font License, which lies
 * beside it. Uses the document, the export interface and PDFBox, whose types do not appear in public signatures;
 * PDFBox's log goes to SLF4J.
 */
@NullMarked
package dev.milepost.reporting.pdf;

import org.jspecify.annotations.NullMarked;
