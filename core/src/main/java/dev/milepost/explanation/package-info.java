/**
 * Why a number is so, and what is wrong with it.
 *
 * <p>An {@link dev.milepost.explanation.Explanation} is a tree from a figure down to the facts it was computed from; an
 * {@link dev.milepost.explanation.Issue} names a doubt about data and suggests, never corrects;
 * {@link dev.milepost.explanation.Evidence} points at a photo or form that shows what is claimed. Uses {@code text} and
 * {@code quantity}.
 */
@NullMarked
package dev.milepost.explanation;

import org.jspecify.annotations.NullMarked;
