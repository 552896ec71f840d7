// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The actual amount of each element, unit, period and category, as a roll-up takes it from several sources. */
final class Slots {

    private final OrgTree organisation;
    private final Map<Slot, Reading> readings = new LinkedHashMap<>();
    private final Map<Slot, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<DataElementId, List<Slot>> byElement = new HashMap<>();
    private final Map<Series, List<Slot>> bySeries = new HashMap<>();

    private Slots(ConsistencySubject subject) {
        this.organisation = subject.organisation();
        Reading.by(Slot::of, subject.actuals()).forEach((slot, found) -> {
            Reading best = Collections.min(found, Reading.OWN_REPORT_FIRST);
            BigDecimal sum = found.stream().map(Reading::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            readings.put(slot, best);
            amounts.put(slot, best.element().events() ? sum : best.amount());
            byElement.computeIfAbsent(slot.element(), id -> new ArrayList<>()).add(slot);
            bySeries.computeIfAbsent(Series.of(slot, slot.element()), id -> new ArrayList<>())
                    .add(slot);
        });
    }

    static Slots of(ConsistencySubject subject) {
        return new Slots(subject);
    }

    /** The reading that stands for each slot, in the order of keys. */
    Map<Slot, Reading> readings() {
        return readings;
    }

    /** The slots of one element, in the order of keys. */
    List<Slot> of(DataElementId element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** The reading that stands for a slot that {@link #has} one. */
    Reading reading(Slot slot) {
        return Optional.ofNullable(readings.get(slot)).orElseThrow();
    }

    boolean has(Slot slot) {
        return amounts.containsKey(slot);
    }

    /** The amount of a slot that {@link #has} one. */
    BigDecimal amount(Slot slot) {
        return Optional.ofNullable(amounts.get(slot)).orElseThrow();
    }

    /** The slot of another element that belongs to one: of the same period or, of a state, the latest not after it. */
    Optional<Slot> matching(Slot slot, DataElement other) {
        Slot same = new Slot(other.id(), slot.unit(), slot.period(), slot.category());
        if (has(same) || other.timeOperator().accumulates()) {
            return Optional.of(same).filter(this::has);
        }
        return bySeries.getOrDefault(Series.of(slot, other.id()), List.of()).stream()
                .filter(one -> !one.period().lastDay().isAfter(slot.period().lastDay()))
                .max(Comparator.<Slot, LocalDate>comparing(one -> one.period().lastDay())
                        .thenComparing(Slot::period));
    }

    /**
     * What another element comes to over a time, for the same unit and category: its figure of exactly that time or, if
     * its figures add up, those of periods of one kind that fill it. Empty unless they do.
     */
    Optional<BigDecimal> whole(Slot slot, DataElement other, Period window) {
        Slot same = new Slot(other.id(), slot.unit(), window, slot.category());
        return has(same) ? Optional.of(amount(same)) : parts(slot, other, window);
    }

    /** What the figures of periods of one kind come to that fill a time without being it. */
    Optional<BigDecimal> parts(Slot slot, DataElement other, Period window) {
        if (other.timeOperator() != TimeOperator.IN_PERIOD) {
            return Optional.empty();
        }
        Map<PeriodType, List<Slot>> inside = bySeries.getOrDefault(Series.of(slot, other.id()), List.of()).stream()
                .filter(one -> window.contains(one.period()) && !one.period().equals(window))
                .filter(one -> one.period().type() != PeriodType.SPAN)
                .collect(Collectors.groupingBy(one -> one.period().type(), TreeMap::new, Collectors.toList()));
        return inside.values().stream()
                .filter(parts ->
                        parts.stream().mapToLong(one -> one.period().days()).sum() == window.days())
                .map(parts -> parts.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .findFirst();
    }

    /** Whether a figure of a unit states the whole below it. */
    boolean isSubtreeTotal(DataElement element, OrgUnitId unit) {
        return element.hierarchy().filter(one -> one == Hierarchy.SUBTREE).isPresent()
                && element.unitOperator() == UnitOperator.SUM
                && !organisation.children(unit).isEmpty();
    }

    /** What the units below a slot's unit come to, of each branch the highest figure. */
    Below below(Slot slot, DataElement element) {
        Below below = Below.NOTHING;
        for (OrgUnit child : organisation.children(slot.unit())) {
            if (child.existsOn(slot.period().lastDay())) {
                Slot at = new Slot(slot.element(), child.id(), slot.period(), slot.category());
                below = below.plus(has(at) ? new Below(amount(at), true, true) : silent(at, child, element));
            }
        }
        return below;
    }

    private Below silent(Slot at, OrgUnit unit, DataElement element) {
        boolean leaf = organisation.children(unit.id()).isEmpty();
        boolean owes = element.reportedAt()
                .map(level -> level.code().equals(unit.level().code()))
                .orElse(leaf);
        Below below = below(at, element);
        return new Below(below.sum(), below.known(), below.complete() && !owes);
    }

    /** What a figure is of. */
    record Slot(DataElementId element, OrgUnitId unit, Period period, String category) {

        static Slot of(Reading reading) {
            return new Slot(
                    reading.element().id(),
                    reading.unit(),
                    reading.period(),
                    reading.key().category());
        }
    }

    /** What figures over time are of. */
    record Series(DataElementId element, OrgUnitId unit, String category) {

        static Series of(Slot slot, DataElementId element) {
            return new Series(element, slot.unit(), slot.category());
        }
    }

    /** A sum over units below: whether anything is in it, and whether all that owes a report is. */
    record Below(BigDecimal sum, boolean known, boolean complete) {

        static final Below NOTHING = new Below(BigDecimal.ZERO, false, true);

        Below plus(Below other) {
            return new Below(sum.add(other.sum), known || other.known, complete && other.complete);
        }
    }
}
