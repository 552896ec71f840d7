// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The facts of one unit and element over time, made one by the time operator. Rules 4.2 to 4.5. */
final class UnitSeries {

    private final DataElement element;
    private final OrgUnit unit;
    private final Window window;
    private final Dues dues;

    UnitSeries(DataElement element, OrgUnit unit, Window window) {
        this.element = element;
        this.unit = unit;
        this.window = window;
        this.dues = new Dues(element, unit, window);
    }

    /**
     * Whether an element's figures already hold all since the year began. What is no number only has a latest state.
     */
    static boolean isCumulative(DataElement element) {
        return element.kind() == ValueKind.AMOUNT && element.timeOperator() == TimeOperator.CUMULATIVE;
    }

    /**
     * The figure of the unit.
     *
     * @param expected whether the unit owes reports even if it sent none
     * @param carriedOn the last day of the first figure in which another unit goes on from this one's; empty if none
     */
    UnitValue value(List<RecordedObservation> facts, boolean expected, Optional<LocalDate> carriedOn) {
        Reports reports = new Reports(
                element,
                window.states(),
                facts.stream()
                        .filter(fact -> isOfFrequency(fact) && isSpokenOf(fact))
                        .toList());
        List<LocalizedText> notes = notes(facts, reports);
        UnitValue value = !expected && reports.isEmpty()
                ? missing(MissingReason.NOT_DUE, Reporting.NONE)
                : value(reports, carriedOn);
        return value.noting(notes);
    }

    private UnitValue value(Reports reports, Optional<LocalDate> carriedOn) {
        boolean periodic = element.frequency() != PeriodType.SPAN || !reports.hasFigures();
        List<Period> owed = periodic ? dues.owed() : List.of();
        if (isCumulative(element)) {
            return new CumulativeSeries(element, unit, window, reports, owed).value(carriedOn);
        }
        return element.kind() != ValueKind.AMOUNT || element.timeOperator() == TimeOperator.POINT_IN_TIME
                ? latest(reports, owed)
                : overAll(reports, owed);
    }

    /** What was left out or only compared. Rule 4.5. */
    private List<LocalizedText> notes(List<RecordedObservation> facts, Reports reports) {
        List<LocalizedText> notes = new ArrayList<>();
        reports.replaced().forEach((whole, parts) -> {
            if (!parts.isEmpty()) {
                notes.add(Wording.standsForParts(whole, parts.size()));
            }
        });
        long others = facts.stream()
                .filter(fact -> !isOfFrequency(fact) && window.states().counts(fact.observation()))
                .filter(fact ->
                        window.period().contains(fact.observation().key().period()))
                .count();
        if (others > 0) {
            notes.add(Wording.otherFrequency(element.frequency(), others));
        }
        return notes;
    }

    private boolean isOfFrequency(RecordedObservation fact) {
        return element.frequency() == PeriodType.SPAN
                || fact.observation().key().period().type() == element.frequency()
                || fact.observation().standsForParts();
    }

    private boolean isSpokenOf(RecordedObservation fact) {
        Period period = fact.observation().key().period();
        if (period.lastDay().isAfter(window.when().date())) {
            return false;
        }
        if (element.timeOperator() == TimeOperator.POINT_IN_TIME) {
            return !period.lastDay().isAfter(window.period().lastDay());
        }
        return isCumulative(element) ? isOfItsYears(period) : window.period().contains(period);
    }

    /** A cumulative figure older than the period asked for still tells how far its year got. Rule 4.4. */
    private boolean isOfItsYears(Period period) {
        return window.takes(period.type())
                && !period.lastDay().isAfter(window.period().lastDay())
                && window.years().stream().anyMatch(year -> year.contains(period));
    }

    /**
     * Which of the reports asked for in the window are there, whatever becomes of their figures: a state too owes one
     * for each of its periods.
     */
    Reporting reports(List<RecordedObservation> facts) {
        Reports reports = new Reports(
                element,
                window.states(),
                facts.stream()
                        .filter(this::isOfFrequency)
                        .filter(fact -> window.period()
                                .contains(fact.observation().key().period()))
                        .filter(fact -> !fact.observation()
                                .key()
                                .period()
                                .lastDay()
                                .isAfter(window.when().date()))
                        .toList());
        boolean periodic = element.frequency() != PeriodType.SPAN || !reports.hasFigures();
        return reporting(reports, periodic ? dues.owed() : List.of());
    }

    private UnitValue overAll(Reports reports, List<Period> owed) {
        Reporting reporting = reporting(reports, owed);
        List<RecordedObservation> used = used(reports);
        if (used.isEmpty()) {
            return missing(reasonOf(reporting.gaps(), reports), reporting);
        }
        refuseSumOfDistinct(used.size());
        return known(fold(reports), used, reporting);
    }

    private static List<RecordedObservation> used(Reports reports) {
        return List.copyOf(reports.periods()).stream()
                .flatMap(one -> reports.chosen(one).stream())
                .toList();
    }

    private Reporting reporting(Reports reports, List<Period> owed) {
        TreeSet<Period> expected = new TreeSet<>(owed);
        expected.removeIf(reports::doesNotConcern);
        reports.periods().forEach(period -> expected.addAll(reports.parts(period)));
        List<Gap> gaps = expected.stream()
                .filter(period -> !reports.covers(period))
                .map(period -> new Gap(unit.id(), period, reports.reason(period)))
                .toList();
        int reported = expected.size() - gaps.size();
        return new Reporting(expected.size(), reported, Math.min(dues.late(used(reports)), reported), gaps);
    }

    private void refuseSumOfDistinct(int figures) {
        boolean distinct =
                element.basis().filter(one -> one == CountBasis.DISTINCT).isPresent();
        if (distinct && figures > 1 && element.timeOperator() == TimeOperator.IN_PERIOD) {
            throw UnsupportedRollupException.overTime(element.id(), unit.id());
        }
    }

    /** Events of one period are one figure; what stands for several parts weighs as much as all of them in a mean. */
    private Value fold(Reports reports) {
        List<Ratio> numbers = new ArrayList<>();
        Ratio weighted = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (Period period : reports.periods()) {
            Ratio weight = Ratio.whole(reports.parts(period).size());
            Ratio number = Reports.sum(reports.chosen(period));
            numbers.add(number);
            weighted = Exact.sum(weighted, number.times(weight));
            weights = weights.plus(weight);
        }
        return Exact.value(
                switch (element.timeOperator()) {
                    case AVERAGE -> Exact.reduced(weighted.dividedBy(weights));
                    case MAX -> numbers.stream().reduce(Ratio::max).orElseThrow();
                    case MIN -> numbers.stream().reduce(Ratio::min).orElseThrow();
                    case IN_PERIOD, CUMULATIVE, POINT_IN_TIME ->
                        numbers.stream().reduce(Ratio.ZERO, Exact::sum);
                });
    }

    private UnitValue latest(Reports reports, List<Period> owed) {
        if (reports.hasEnded()) {
            return missing(MissingReason.NOT_APPLICABLE, Reporting.NONE);
        }
        Optional<Period> found = reports.last(LocalDate.MIN, LocalDate.MAX);
        if (found.isEmpty()) {
            List<Gap> gaps = owed.stream()
                    .skip(Math.max(0, owed.size() - 1))
                    .map(period -> new Gap(unit.id(), period, reports.reason(period)))
                    .toList();
            return missing(reasonOf(gaps, reports), new Reporting(gaps.size(), 0, 0, gaps));
        }
        Period last = found.get();
        if (isStale(last)) {
            Gap gap = new Gap(unit.id(), last, MissingReason.STALE);
            return missing(MissingReason.STALE, new Reporting(1, 0, 0, List.of(gap)));
        }
        List<RecordedObservation> facts = reports.chosen(last);
        List<RecordedObservation> used = facts.subList(facts.size() - 1, facts.size());
        return known(used.get(0).observation().value(), used, new Reporting(1, 1, dues.late(used), List.of()));
    }

    /** Age counts up to the day spoken of: that of the question, or the end of a window already over. */
    private boolean isStale(Period last) {
        return element.maximumAgeDays()
                .filter(days -> ChronoUnit.DAYS.between(last.lastDay(), window.lastDay()) > days)
                .isPresent();
    }

    private static MissingReason reasonOf(List<Gap> gaps, Reports reports) {
        return gaps.isEmpty() ? reports.lastReason() : gaps.get(gaps.size() - 1).reason();
    }

    private UnitValue missing(MissingReason reason, Reporting reporting) {
        return missing(element, unit, window, reason, reporting);
    }

    static UnitValue missing(
            DataElement element, OrgUnit unit, Window window, MissingReason reason, Reporting reporting) {
        Reporting owed = reason == MissingReason.NOT_APPLICABLE ? Reporting.NONE : reporting;
        Explanation why = new Explanation.Absent(Wording.of(element, unit, window.period()), reason, List.of());
        return new UnitValue(unit.id(), Value.missing(reason), Assurance.VERIFIED, owed, !owed.isComplete(), why);
    }

    private UnitValue known(Value value, List<RecordedObservation> used, Reporting reporting) {
        Explanation why = Wording.overTime(element, unit, window.period(), (Known) value, used);
        return new UnitValue(unit.id(), value, weakest(used), reporting, !reporting.isComplete(), why);
    }

    static Assurance weakest(List<RecordedObservation> used) {
        return used.stream()
                .map(fact -> fact.observation().assurance())
                .reduce(Assurance::weaker)
                .orElse(Assurance.VERIFIED);
    }
}
