/**
 * Many become one: facts over time, then over units.
 *
 * <p>Start with {@link dev.milepost.rollup.Rollup}. It takes recorded facts, keeps the revision that counts of each key
 * ({@link dev.milepost.rollup.SeriesTally}), applies the time operator per unit and the unit operator over the tree
 * ({@link dev.milepost.rollup.UnitTally}), and answers with a {@link dev.milepost.rollup.Figure}: value, bounds,
 * completeness, assurance and explanation. All figures at once are a {@link dev.milepost.rollup.FigureTable}, and of a
 * nation the facts are kept as numbers ({@link dev.milepost.rollup.SeriesFilling}), whose parts can be merged
 * ({@link dev.milepost.rollup.SeriesPart}). A {@link dev.milepost.rollup.LiveRollup} keeps all figures up as facts come
 * in. The digits are the same each time. Knows no storage. Uses {@code inspection} and what stands above it, save
 * {@code storage}.
 */
@NullMarked
package dev.milepost.rollup;

import org.jspecify.annotations.NullMarked;
