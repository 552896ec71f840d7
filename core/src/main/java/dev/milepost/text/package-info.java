// SPDX-License-Identifier: Apache-2.0

/**
 * Words in two languages, and the rules every name obeys.
 *
 * <p>Start with {@link dev.milepost.text.LocalizedText}: whatever a reader sees is one of these, Chinese and English
 * side by side, and the reader's {@link java.util.Locale} is always given, never guessed. The fixed vocabulary
 * (statuses, reasons, column headings) lives in one file behind {@link dev.milepost.text.Glossary}, so that a report in
 * Markdown and one in DOCX say the same word. {@link dev.milepost.text.Identifiers} says what an id may look like,
 * {@link dev.milepost.text.NearestNames} helps to say what a mistyped one may have meant, and
 * {@link dev.milepost.text.MilepostException} is the root of everything the library throws besides
 * {@link IllegalArgumentException}.
 *
 * <p>This package stands first: it uses nothing of the library.
 */
@NullMarked
package dev.milepost.text;

import org.jspecify.annotations.NullMarked;
