// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

/** What a font of a PDF file is for. Chinese offices set titles, headings and text in different ones. */
public enum PdfFace {
    /** Titles of the document and its annexes; offices take 小标宋. */
    TITLE,
    /** Headings 一、 and the heads of tables and annexes; offices take 黑体. */
    FIRST_HEADING,
    /** Headings （一）; offices take 楷体. */
    SECOND_HEADING,
    /** Everything else; offices take 仿宋. */
    BODY
}
