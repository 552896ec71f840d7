/**
 * What was found: inspections, their findings or a stated tally, notices and rectification.
 *
 * <p>Start with {@link dev.milepost.inspection.Inspection}; {@link dev.milepost.inspection.InspectionFacts} turns
 * inspections into facts like any other source. A {@link dev.milepost.inspection.Finding} takes its steps by
 * {@link dev.milepost.inspection.Finding#with}; a {@link dev.milepost.inspection.RectificationSummary} says what all of
 * them have come to. Uses {@code observation} and what stands above it.
 */
@NullMarked
package dev.milepost.inspection;

import org.jspecify.annotations.NullMarked;
