/**
 * The user's own words, with places where figures go.
 *
 * <p>Start with {@link dev.milepost.reporting.narrative.Narrative}: it reads a Markdown file with one heading per slot.
 * Sentences are never rewritten; only placeholders are filled, from a
 * {@link dev.milepost.reporting.narrative.NarrativeFigures}, and items are numbered. Uses {@code document} and the
 * core.
 */
@NullMarked
package dev.milepost.reporting.narrative;

import org.jspecify.annotations.NullMarked;
