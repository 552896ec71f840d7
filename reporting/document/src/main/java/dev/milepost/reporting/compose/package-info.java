/**
 * Reports put together from progress and the user's words.
 *
 * <p>Start with {@link dev.milepost.reporting.compose.WorkSummary}. A composer knows documents and no formats; the
 * neutral sentences it writes where the user wrote none come from a {@link dev.milepost.reporting.compose.PhrasePack},
 * which is data. Uses {@code narrative}, {@code document} and the core.
 */
@NullMarked
package dev.milepost.reporting.compose;

import org.jspecify.annotations.NullMarked;
