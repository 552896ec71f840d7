/**
 * One against the promise: attainment, expectation, pace and status of every target.
 *
 * <p>Start with {@link dev.milepost.progress.ProgressAssessor}: it takes a {@link dev.milepost.rollup.Rollup} and gives
 * a {@link dev.milepost.progress.Progress}, which holds an {@link dev.milepost.progress.Assessment} per target and the
 * totals of projects. Uses {@code rollup} and what stands above it, save {@code storage}.
 */
@NullMarked
package dev.milepost.progress;

import org.jspecify.annotations.NullMarked;
