/**
 * The reporting month: forms, what units hand in on them, and whether it came in time.
 *
 * <p>Start with {@link dev.milepost.submission.Form}, which says what is asked of whom and by when. A
 * {@link dev.milepost.submission.Submission} is one unit's report on it for one period; it takes its steps by
 * {@link dev.milepost.submission.Submission#with} and yields facts like any other source, each step the next revision.
 * A {@link dev.milepost.submission.ReportingCalendar} tells which reports are not due, on time, late or missing;
 * {@link dev.milepost.submission.SubmissionFacts} turns that into facts. Uses {@code observation} and what stands above
 * it.
 */
@NullMarked
package dev.milepost.submission;

import org.jspecify.annotations.NullMarked;
