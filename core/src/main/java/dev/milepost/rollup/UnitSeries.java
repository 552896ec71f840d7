// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of one unit and element over time, made one by the time operator. Rules 4.2 to 4.5. */
final class UnitSeries {

    /**
     * Of several sources of one figure the unit's own report counts, because a recount never overwrites it (rule 12.2);
     * without one the best founded, then by name. That they differ is for plausibility to say.
     */
    private static final Comparator<RecordedObservation> OWN_REPORT_FIRST =
            Comparator.<RecordedObservation, Boolean>comparing(
                            fact -> !fact.observation().key().source().isEmpty())
                    .thenComparing(fact -> fact.observation().assurance())
                    .thenComparing(fact -> fact.observation().key().source());

    private final DataElement element;
    private final OrgUnit unit;
    private final Period window;
    private final AsOf when;
    private final SortedMap<Period, List<RecordedObservation>> counted = new TreeMap<>();
    private final SortedMap<Period, MissingReason> refused = new TreeMap<>();

    UnitSeries(DataElement element, OrgUnit unit, Period window, AsOf when) {
        this.element = element;
        this.unit = unit;
        this.window = window;
        this.when = when;
    }

    /** The figure of the unit; expected tells whether the unit owes reports even if it sent none. */
    UnitValue value(List<RecordedObservation> facts, boolean expected) {
        facts.stream().filter(this::isSpokenOf).forEach(this::sort);
        boolean owes = expected || !counted.isEmpty() || !refused.isEmpty();
        boolean periodic = element.frequency() != PeriodType.SPAN || counted.isEmpty();
        List<Period> due = owes && periodic && !element.events() ? duePeriods() : List.of();
        return switch (operator()) {
            case IN_PERIOD, AVERAGE, MAX, MIN -> overAll(due);
            case CUMULATIVE, POINT_IN_TIME -> latest(due);
        };
    }

    /** What is no number has no sum and no mean; its latest state counts. */
    private TimeOperator operator() {
        return element.kind() == ValueKind.AMOUNT ? element.timeOperator() : TimeOperator.POINT_IN_TIME;
    }

    private boolean isSpokenOf(RecordedObservation fact) {
        Period period = fact.observation().key().period();
        boolean over = !period.lastDay().isAfter(when.date());
        if (element.timeOperator() == TimeOperator.POINT_IN_TIME) {
            return over && !period.lastDay().isAfter(window.lastDay());
        }
        boolean frequency = period.type() == element.frequency()
                || element.frequency() == PeriodType.SPAN
                || element.kind() != ValueKind.AMOUNT;
        return over && frequency && window.contains(period);
    }

    private void sort(RecordedObservation fact) {
        Observation seen = fact.observation();
        Period period = seen.key().period();
        if (!seen.state().counts()) {
            refused.put(period, MissingReason.RETURNED);
        } else if (seen.value() instanceof Missing missing) {
            refused.put(period, missing.reason());
        } else {
            counted.computeIfAbsent(period, one -> new ArrayList<>()).add(fact);
        }
    }

    private List<RecordedObservation> chosen(Period period) {
        List<RecordedObservation> facts = counted.getOrDefault(period, List.of());
        if (element.events()) {
            return facts;
        }
        return facts.stream().min(OWN_REPORT_FIRST).stream().toList();
    }

    /** Whether reports are asked for in the window and the first is still to come. */
    boolean isTooEarly() {
        if (element.events()) {
            return window.startInclusive().isAfter(when.date());
        }
        List<Period> asked = askedPeriods();
        return !asked.isEmpty() && asked.stream().noneMatch(this::isDue);
    }

    /** What the unit owes by now; a closed unit owes nothing after its end. */
    private List<Period> duePeriods() {
        return askedPeriods().stream()
                .filter(this::isDue)
                .filter(period -> unit.existsOn(period.lastDay()))
                .toList();
    }

    private List<Period> askedPeriods() {
        PeriodType type = element.frequency();
        if (type == PeriodType.SPAN || type == window.type()) {
            return List.of(window);
        }
        return tiles(type) ? window.split(type) : List.of();
    }

    /**
     * A period counts only inside a period that contains it whole (4.2); nothing is owed in a window it does not tile.
     */
    private boolean tiles(PeriodType type) {
        try {
            return !window.split(type).isEmpty();
        } catch (IllegalArgumentException notTiled) {
            return false;
        }
    }

    private boolean doesNotConcern(Period period) {
        return refused.get(period) == MissingReason.NOT_APPLICABLE;
    }

    private boolean isDue(Period period) {
        return !period.lastDay().plusDays(element.dueDays().orElse(0)).isAfter(when.date());
    }

    private UnitValue overAll(List<Period> due) {
        TreeSet<Period> expected = new TreeSet<>(due);
        expected.removeIf(this::doesNotConcern);
        expected.addAll(counted.keySet());
        List<RecordedObservation> used = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Period period : expected) {
            List<RecordedObservation> facts = chosen(period);
            used.addAll(facts);
            if (facts.isEmpty()) {
                gaps.add(gap(period));
            }
        }
        int reported = expected.size() - gaps.size();
        Reporting reporting = new Reporting(expected.size(), reported, late(used, reported), gaps);
        if (used.isEmpty()) {
            return missing(reasonOf(gaps), reporting);
        }
        refuseSumOfDistinct(reported);
        return known(fold(used), used, reporting, !gaps.isEmpty());
    }

    private void refuseSumOfDistinct(int periods) {
        boolean distinct =
                element.basis().filter(one -> one == CountBasis.DISTINCT).isPresent();
        if (distinct && periods > 1 && element.timeOperator() == TimeOperator.IN_PERIOD) {
            throw new UnsupportedRollupException(element.id(), unit.id());
        }
    }

    private Value fold(List<RecordedObservation> used) {
        List<Ratio> numbers = used.stream()
                .map(fact -> fact.observation().value().exact().orElse(Ratio.ZERO))
                .toList();
        Ratio sum = numbers.stream().reduce(Ratio.ZERO, Exact::sum);
        Ratio folded = switch (element.timeOperator()) {
            case AVERAGE -> Exact.reduced(sum.dividedBy(Ratio.whole(numbers.size())));
            case MAX -> numbers.stream().reduce(Ratio::max).orElseThrow();
            case MIN -> numbers.stream().reduce(Ratio::min).orElseThrow();
            case IN_PERIOD, CUMULATIVE, POINT_IN_TIME -> sum;
        };
        return Exact.value(folded);
    }

    private UnitValue latest(List<Period> due) {
        boolean ended = !refused.isEmpty()
                && doesNotConcern(refused.lastKey())
                && (counted.isEmpty() || refused.lastKey().compareTo(counted.lastKey()) > 0);
        if (ended) {
            return missing(MissingReason.NOT_APPLICABLE, Reporting.NONE);
        }
        if (counted.isEmpty()) {
            List<Gap> gaps = due.isEmpty() ? List.of() : List.of(gap(due.get(due.size() - 1)));
            return missing(reasonOf(gaps), new Reporting(gaps.size(), 0, 0, gaps));
        }
        Period last = counted.keySet().stream()
                .max(Comparator.comparing(Period::lastDay).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        List<RecordedObservation> facts = chosen(last);
        RecordedObservation used = facts.get(facts.size() - 1);
        if (isStale(last)) {
            Gap gap = new Gap(unit.id(), last, MissingReason.STALE);
            return missing(MissingReason.STALE, new Reporting(1, 0, 0, List.of(gap)));
        }
        List<Gap> gaps = new ArrayList<>();
        boolean cumulative = element.timeOperator() == TimeOperator.CUMULATIVE;
        due.stream()
                .filter(period -> cumulative && period.lastDay().isAfter(last.lastDay()) && !doesNotConcern(period))
                .reduce((earlier, later) -> later)
                .ifPresent(period -> gaps.add(gap(period)));
        int reported = gaps.isEmpty() ? 1 : 0;
        List<RecordedObservation> one = List.of(used);
        Reporting reporting = new Reporting(1, reported, late(one, reported), gaps);
        return known(used.observation().value(), one, reporting, !gaps.isEmpty());
    }

    /** Age counts up to the day spoken of: that of the question, or the end of a window already over. */
    private boolean isStale(Period last) {
        LocalDate end = window.lastDay().isBefore(when.date()) ? window.lastDay() : when.date();
        return element.maximumAgeDays()
                .filter(days -> ChronoUnit.DAYS.between(last.lastDay(), end) > days)
                .isPresent();
    }

    private int late(List<RecordedObservation> used, int atMost) {
        long late = used.stream().filter(this::isLate).count();
        return (int) Math.min(late, atMost);
    }

    private boolean isLate(RecordedObservation fact) {
        Observation seen = fact.observation();
        return element.dueDays().isPresent()
                && seen.receivedOn()
                        .filter(day -> day.isAfter(seen.key()
                                .period()
                                .lastDay()
                                .plusDays(element.dueDays().get())))
                        .isPresent();
    }

    private Gap gap(Period period) {
        return new Gap(unit.id(), period, refused.getOrDefault(period, MissingReason.NOT_REPORTED));
    }

    private MissingReason reasonOf(List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            return gaps.get(gaps.size() - 1).reason();
        }
        return refused.isEmpty()
                ? MissingReason.NOT_DUE
                : refused.getOrDefault(refused.lastKey(), MissingReason.NOT_DUE);
    }

    private UnitValue missing(MissingReason reason, Reporting reporting) {
        boolean applies = reason != MissingReason.NOT_APPLICABLE;
        Explanation why = new Explanation.Absent(Wording.of(element, unit, window), reason, List.of());
        return new UnitValue(
                unit.id(), Value.missing(reason), Assurance.VERIFIED, applies ? reporting : Reporting.NONE, false, why);
    }

    private UnitValue known(Value value, List<RecordedObservation> used, Reporting reporting, boolean partial) {
        Assurance weakest = used.stream()
                .map(fact -> fact.observation().assurance())
                .reduce(Assurance::weaker)
                .orElse(Assurance.VERIFIED);
        Explanation why = Wording.overTime(element, unit, window, (Known) value, used);
        return new UnitValue(unit.id(), value, weakest, reporting, partial, why);
    }
}
