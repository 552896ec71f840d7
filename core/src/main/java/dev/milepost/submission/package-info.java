// SPDX-License-Identifier: Apache-2.0

/**
 * The reporting month: forms, what units hand in on them, whether it came in time, what was sent up as a release, and
 * the ledgers (台账) that offices keep over the year.
 *
 * <p>Start with {@link dev.milepost.submission.Form}, which says what is asked of whom and by when. A
 * {@link dev.milepost.submission.Submission} is one unit's report on it for one period; it takes its steps by
 * {@link dev.milepost.submission.Submission#with} and yields facts like any other source, each step the next revision.
 * A {@link dev.milepost.submission.ReportingCalendar} tells which reports are not due, on time, late or missing;
 * {@link dev.milepost.submission.SubmissionFacts} turns that into facts. Uses {@code grading} and what stands above it;
 * knows no store. Posts, units and counts, never persons (14.2).
 */
@NullMarked
package dev.milepost.submission;

import org.jspecify.annotations.NullMarked;
