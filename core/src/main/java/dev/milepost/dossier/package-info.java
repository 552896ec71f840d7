/**
 * A campaign with all that belongs to it but its facts, as one value that holds together.
 *
 * <p>Start with {@link dev.milepost.dossier.Dossier}. Uses {@code submission} and what stands above it.
 */
@NullMarked
package dev.milepost.dossier;

import org.jspecify.annotations.NullMarked;
