// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.time.LocalDate;
import java.util.Arrays;

/** Which period the figure of a target is taken over. */
final class TargetWindow {

    private TargetWindow() {}

    /**
     * The part of the campaign's period that the target speaks of, so that what comes after its due date no longer
     * counts; the whole period where the two have no day in common, or where the figures are reported too seldom to be
     * told apart.
     */
    static Period of(Target target, Indicator indicator, Campaign campaign) {
        Period whole = campaign.period();
        LocalDate start = target.start().isAfter(whole.startInclusive()) ? target.start() : whole.startInclusive();
        LocalDate end = target.due().isBefore(whole.lastDay()) ? target.due().plusDays(1) : whole.endExclusive();
        boolean same = start.equals(whole.startInclusive()) && end.equals(whole.endExclusive());
        if (same || !start.isBefore(end)) {
            return whole;
        }
        Period part = period(start, end);
        boolean told = indicator.measure().elements().stream()
                .flatMap(id -> campaign.findElement(id).stream())
                .map(DataElement::frequency)
                .allMatch(type -> type == part.type() || part.isFilledBy(type));
        return told ? part : whole;
    }

    private static Period period(LocalDate start, LocalDate end) {
        return Arrays.stream(PeriodType.values())
                .filter(type -> type != PeriodType.SPAN)
                .map(type -> type.periodOf(start))
                .filter(one ->
                        one.startInclusive().equals(start) && one.endExclusive().equals(end))
                .findFirst()
                .orElseGet(() -> Period.span(start, end));
    }
}
