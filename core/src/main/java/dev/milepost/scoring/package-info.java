/**
 * Points, vetoes, ranks: how an office scores its units, in rules that are data.
 *
 * <p>Start with {@link dev.milepost.scoring.AssessmentScheme}, the table of groups and items. What the office found and
 * decided in a period is a {@link dev.milepost.scoring.ScoreRecord}; a {@link dev.milepost.scoring.Scorer} puts both
 * together with the figures of a {@link dev.milepost.progress.Progress} and gives a
 * {@link dev.milepost.scoring.ScoreSheet} per unit. Sheets make a {@link dev.milepost.scoring.Ranking}, and a frozen
 * ranking makes a {@link dev.milepost.scoring.RedBlackList}. Points are exact fractions throughout. Uses
 * {@code progress} and what stands above it, save {@code storage}.
 */
@NullMarked
package dev.milepost.scoring;

import org.jspecify.annotations.NullMarked;
