// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as files of office programs.
 *
 * <p>Start with {@link dev.milepost.reporting.office.DocxExporter}; fonts are chosen by
 * {@link dev.milepost.reporting.office.DocxOptions}. The layout is the one of official documents in China, GB/T
 * 9704-2012: A4 with a type area of 156 by 225 mm, 22 lines of 28 characters, four levels of headings, page numbers
 * outside. Uses the document, the export interface and Apache POI, whose types do not appear in public signatures. POI
 * writes its log to Log4j 2: an application that wants to read it, or to silence its start-up message, adds a Log4j
 * provider.
 *
 * <p>The way back is {@link dev.milepost.reporting.office.DocxNarrativeReader}: it reads a report that somebody edited
 * to the words of its slots.
 */
@NullMarked
package dev.milepost.reporting.office;

import org.jspecify.annotations.NullMarked;
