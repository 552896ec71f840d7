// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cumulative figures of one unit: the latest of each campaign year, or what they grew by in a period, which is the
 * difference of consecutive figures. Rule 4.4.
 */
final class CumulativeSeries {

    private final DataElement element;
    private final OrgUnit unit;
    private final Window window;
    private final Reports reports;
    private final List<Period> owed;
    private final List<RecordedObservation> reached = new ArrayList<>();
    private final List<RecordedObservation> before = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int expected;
    private int late;
    private boolean startIsUnknown;
    private boolean isOver;

    /**
     * Begins the figure of one unit.
     *
     * @param owed the periods in the window for which the unit owes a figure by now
     */
    CumulativeSeries(DataElement element, OrgUnit unit, Window window, Reports reports, List<Period> owed) {
        this.element = element;
        this.unit = unit;
        this.window = window;
        this.reports = reports;
        this.owed =
                owed.stream().filter(period -> !reports.doesNotConcern(period)).toList();
    }

    /**
     * The figure of the unit.
     *
     * @param carriedOn the last day of the first figure in which another unit goes on from this one's: from then on
     *     that figure holds this one's; empty if there is none
     */
    UnitValue value(Optional<LocalDate> carriedOn) {
        for (Period year : window.years()) {
            LocalDate handedOver = carriedOn.filter(year::contains).orElse(LocalDate.MAX);
            if (window.change() && year.startInclusive().isBefore(start())) {
                grow(year, handedOver);
            } else {
                reach(year, handedOver);
            }
        }
        return startIsUnknown || (reached.isEmpty() && before.isEmpty()) ? missing() : known();
    }

    private void reach(Period year, LocalDate handedOver) {
        if (!handedOver.isAfter(window.lastDay())) {
            isOver = true;
            return;
        }
        Optional<Period> last = last(year, year.startInclusive());
        last.ifPresent(period -> reached.add(fact(period)));
        count(year, last);
    }

    /** Without the figure on the eve of the period nobody knows what happened in it. */
    private void grow(Period year, LocalDate handedOver) {
        LocalDate eve = start().minusDays(1);
        if (!handedOver.isAfter(eve)) {
            isOver = true;
            return;
        }
        Optional<Period> base = reports.last(year.startInclusive(), eve);
        Optional<Period> lacking = lackingOn(eve, base);
        if (lacking.isPresent()) {
            startIsUnknown = true;
            miss(lacking.get());
            return;
        }
        Optional<Period> last = last(year, start());
        boolean handsOver = !handedOver.isAfter(window.lastDay());
        isOver = !unit.existsOn(start());
        if (handsOver || last.isPresent()) {
            base.ifPresent(period -> before.add(fact(period)));
        }
        if (!handsOver) {
            last.ifPresent(period -> reached.add(fact(period)));
            count(year, last);
        }
    }

    private LocalDate start() {
        return window.period().startInclusive();
    }

    private Optional<Period> last(Period year, LocalDate fromInclusive) {
        LocalDate end = year.lastDay().isBefore(window.lastDay()) ? year.lastDay() : window.lastDay();
        return reports.last(fromInclusive, end);
    }

    /** The report that should have told how far the unit got by a day, and is not there. */
    private Optional<Period> lackingOn(LocalDate day, Optional<Period> last) {
        boolean told = last.filter(period -> period.lastDay().equals(day)).isPresent();
        PeriodType type = element.frequency();
        Period asked = type == PeriodType.SPAN ? Period.day(day) : type.periodOf(day);
        return told || !unit.existsOn(day) || reports.doesNotConcern(asked) ? Optional.empty() : Optional.of(asked);
    }

    private void count(Period year, Optional<Period> last) {
        Optional<Period> lagging = owed.stream()
                .filter(period -> year.contains(period.lastDay()))
                .filter(period ->
                        last.isEmpty() || period.lastDay().isAfter(last.get().lastDay()))
                .reduce((earlier, later) -> later);
        lagging.ifPresent(this::miss);
        if (lagging.isEmpty() && last.isPresent()) {
            expected++;
            late += new Dues(element, unit, window).late(List.of(fact(last.get())));
        }
    }

    private void miss(Period period) {
        expected++;
        gaps.add(new Gap(unit.id(), period, reports.reason(period)));
    }

    private RecordedObservation fact(Period period) {
        List<RecordedObservation> facts = reports.chosen(period);
        return facts.get(facts.size() - 1);
    }

    private UnitValue missing() {
        MissingReason none = isOver ? MissingReason.NOT_APPLICABLE : reports.lastReason();
        MissingReason reason = gaps.isEmpty() ? none : gaps.get(gaps.size() - 1).reason();
        return UnitSeries.missing(element, unit, window, reason, reporting());
    }

    private UnitValue known() {
        Ratio number = Exact.reduced(Reports.sum(reached).minus(Reports.sum(before)));
        List<RecordedObservation> used = new ArrayList<>(reached);
        used.addAll(before);
        Explanation why = Wording.noting(Wording.cumulative(element, unit, window.period(), reached, before), asOf());
        UnitValue value = new UnitValue(
                unit.id(), Exact.value(number), UnitSeries.weakest(used), reporting(), !gaps.isEmpty(), why);
        return through().map(value::through).orElse(value);
    }

    private Reporting reporting() {
        return new Reporting(expected, expected - gaps.size(), late, gaps);
    }

    private Optional<LocalDate> through() {
        return reached.stream()
                .map(fact -> fact.observation().key().period().lastDay())
                .max(LocalDate::compareTo);
    }

    /** A figure older than what is owed is marked with its date. */
    private List<LocalizedText> asOf() {
        return gaps.isEmpty() || through().isEmpty()
                ? List.of()
                : List.of(LocalizedText.of(
                        "截至" + Period.day(through().get()).text(Locale.CHINESE) + "的数据",
                        "as of " + Period.day(through().get()).text(Locale.ENGLISH)));
    }
}
