/**
 * How bad it is: surveys of rats, mosquitoes, flies, cockroaches or anything else that a standard grades, and the level
 * they come to.
 *
 * <p>Start with {@link dev.milepost.grading.GradingStandard}, which is data with an edition; its {@code grade} turns a
 * {@link dev.milepost.grading.Survey} into a {@link dev.milepost.grading.GradeResult} that explains itself.
 * {@link dev.milepost.grading.SurveyFacts} makes facts of the levels, so that targets can be set on them. Uses
 * {@code observation} and what stands above it.
 */
@NullMarked
package dev.milepost.grading;

import org.jspecify.annotations.NullMarked;
