// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which period the figure of a target is taken over. */
final class TargetWindow {

    private TargetWindow() {}

    /**
     * The part of the campaign's period that the target speaks of, so that what comes after its due date no longer
     * counts; the whole period where the two have no day in common, or where the figures are reported too seldom to be
     * told apart.
     */
    static Period of(Target target, Indicator indicator, Campaign campaign) {
        if (target.comparator() instanceof Comparator.EventFree free
                && free.window().isPresent()) {
            return free.window().get();
        }
        Period whole = campaign.period();
        LocalDate start = target.start().isAfter(whole.startInclusive()) ? target.start() : whole.startInclusive();
        LocalDate end = target.due().isBefore(whole.lastDay()) ? target.due().plusDays(1) : whole.endExclusive();
        boolean same = start.equals(whole.startInclusive()) && end.equals(whole.endExclusive());
        if (same || !start.isBefore(end)) {
            return whole;
        }
        Period part = Period.between(start, end);
        return frequencies(indicator, campaign).allMatch(type -> isMadeOf(part, type)) ? part : whole;
    }

    /**
     * The part of a window that is over by the as-of date, as far as reports tell it apart; empty if none is. Years are
     * compared over like parts.
     */
    static Optional<Period> elapsed(Period window, Indicator indicator, Rollup rollup) {
        LocalDate date = rollup.when().date();
        if (!window.lastDay().isAfter(date)) {
            return Optional.of(window);
        }
        Optional<PeriodType> longest = frequencies(indicator, rollup.campaign())
                .filter(type -> type != PeriodType.SPAN && isMadeOf(window, type))
                .max(java.util.Comparator.naturalOrder());
        return longest.flatMap(type -> window.split(type).stream()
                        .filter(part -> !part.lastDay().isAfter(date))
                        .reduce((earlier, later) -> later))
                .map(last -> Period.between(window.startInclusive(), last.endExclusive()));
    }

    /** The periods of a type that lie wholly in the time a target speaks of and in the campaign's. */
    static List<Period> periods(Target target, PeriodType every, Campaign campaign) {
        Period time = Period.span(target.start(), target.due().plusDays(1));
        Period whole = campaign.period();
        return Stream.iterate(every.periodOf(target.start()), Period::next)
                .takeWhile(one -> !one.endExclusive().isAfter(time.endExclusive()))
                .filter(one -> time.contains(one) && whole.contains(one))
                .toList();
    }

    /**
     * The periods of a target's time in which its figure is reported, in their order: of a rate those of what is above
     * the line, whose denominator may be a yearly state; months where it is reported by the day, by periods that do not
     * fill the time, or by none that are declared. None where months do not fill the time either.
     */
    static List<Period> reported(Target target, Indicator indicator, Campaign campaign) {
        Period window = of(target, indicator, campaign);
        return Stream.concat(frequencies(indicator, campaign).limit(1), Stream.of(PeriodType.MONTH))
                .filter(type -> type != PeriodType.DAY && window.isFilledBy(type))
                .findFirst()
                .map(window::split)
                .orElse(List.of());
    }

    private static Stream<PeriodType> frequencies(Indicator indicator, Campaign campaign) {
        return campaign.elementsBehind(indicator).stream()
                .flatMap(id -> campaign.findElement(id).stream())
                .map(DataElement::frequency);
    }

    private static boolean isMadeOf(Period period, PeriodType type) {
        return type == period.type() || period.isFilledBy(type);
    }
}
