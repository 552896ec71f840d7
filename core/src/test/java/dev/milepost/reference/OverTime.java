// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One unit's figures of one element, made one over time. Rules 2.1 to 2.3, 4.2, 4.3, 4.5. */
final class OverTime {

    private final DataElement element;
    private final Asking asking;
    private final Period window;
    private final LocalDate date;
    private final Facts facts;

    OverTime(DataElement element, Asking asking, Facts facts) {
        this.element = element;
        this.asking = asking;
        this.window = asking.window();
        this.date = asking.date();
        this.facts = facts;
    }

    DataElement element() {
        return element;
    }

    Asking asking() {
        return asking;
    }

    Facts facts() {
        return facts;
    }

    /** Whether the unit is one of those that report the element. */
    boolean isAssigned(OrgUnit unit) {
        return element.reportedAt().filter(unit.level()::equals).isPresent();
    }

    /** Whether the unit says anything of the element, whenever. */
    boolean says(OrgUnit unit) {
        return facts.of(element, unit.id(), FactNature.ACTUAL).stream()
                .anyMatch(fact -> fact.key().category().isEmpty());
    }

    Part part(OrgUnit unit, String category) {
        return part(unit, category, isAssigned(unit));
    }

    /** What a unit comes to; owed tells whether it owes reports though it is not assigned. */
    Part part(OrgUnit unit, String category, boolean owed) {
        return part(unit, category, owed, Optional.empty());
    }

    /** What a unit comes to whose cumulative figure is continued in that of another from a day on. */
    Part part(OrgUnit unit, String category, boolean owed, Optional<LocalDate> continuedOn) {
        List<Cell> cells = cells(unit, category);
        boolean known = cells.stream().anyMatch(cell -> cell.value().isPresent());
        boolean asked = !isUnasked() && (owed || !cells.isEmpty());
        boolean once = element.frequency() == PeriodType.SPAN && known;
        List<Period> due = asked && !once ? due(unit) : List.of();
        if (isCumulative() && (owed || !cells.isEmpty())) {
            return new SinceYearBegan(this, unit, cells, due).part(continuedOn);
        }
        return isState() ? latest(unit, cells, due) : everyOne(unit, cells, due);
    }

    /** Events that nobody is assigned to come when they come: no silence is a gap. */
    private boolean isUnasked() {
        return element.events() && element.reportedAt().isEmpty();
    }

    /** What is no number has no sum and no mean: its latest figure counts, as that of a state does. */
    boolean isState() {
        return element.kind() != ValueKind.AMOUNT || element.timeOperator() == TimeOperator.POINT_IN_TIME;
    }

    boolean isCumulative() {
        return element.kind() == ValueKind.AMOUNT && element.timeOperator() == TimeOperator.CUMULATIVE;
    }

    /** The periods whose report is owed by the date. */
    List<Period> due(OrgUnit unit) {
        return slots().stream()
                .filter(slot -> unit.existsOn(slot.lastDay()))
                .filter(slot -> !date.isBefore(dueDay(slot)))
                .toList();
    }

    /** Why nothing is there where nobody owes anything. Rule 2.1. */
    MissingReason whyNothing() {
        return isAhead() ? MissingReason.NOT_DUE : MissingReason.NOT_REPORTED;
    }

    /** Whether every report is still to come. */
    boolean isAhead() {
        return date.isBefore(window.startInclusive())
                || (!isUnasked()
                        && !slots().isEmpty()
                        && slots().stream().allMatch(slot -> date.isBefore(dueDay(slot))));
    }

    /** The periods of the window; none where they do not fill it. */
    private List<Period> slots() {
        if (element.frequency() == PeriodType.SPAN) {
            return List.of(window);
        }
        List<Period> slots = new ArrayList<>();
        Period slot = element.frequency().periodOf(window.startInclusive());
        while (slot.startInclusive().isBefore(window.endExclusive())) {
            if (!window.contains(slot)) {
                return List.of();
            }
            slots.add(slot);
            slot = slot.next();
        }
        return slots;
    }

    private LocalDate dueDay(Period slot) {
        return slot.lastDay().plusDays(element.dueDays().orElse(0));
    }

    private List<Cell> cells(OrgUnit unit, String category) {
        List<Observation> said = facts.of(element, unit.id(), FactNature.ACTUAL).stream()
                .filter(fact -> counts(fact.key().period()))
                .toList();
        return said.stream()
                .map(fact -> fact.key().period())
                .distinct()
                .sorted(Comparator.comparing(Period::endExclusive).thenComparing(Period::startInclusive))
                .map(period -> Cell.of(
                        element,
                        period,
                        category,
                        said.stream()
                                .filter(fact -> fact.key().period().equals(period))
                                .toList()))
                .filter(cell -> cell.value().isPresent() || cell.reason().isPresent())
                .toList();
    }

    private boolean counts(Period period) {
        boolean frequent = element.frequency() == PeriodType.SPAN || period.type() == element.frequency();
        boolean over = !date.isBefore(period.lastDay());
        boolean inside = switch (element.timeOperator()) {
            case POINT_IN_TIME -> !period.lastDay().isAfter(window.lastDay());
            case CUMULATIVE -> isCumulative() ? tells(period) : window.contains(period);
            default -> window.contains(period);
        };
        return frequent && over && inside;
    }

    /** Whether a figure tells how far a campaign year had got; weeks tell of no month. Rules 4.2, 4.4. */
    private boolean tells(Period period) {
        boolean weeks = period.type() != PeriodType.WEEK || window.type() == PeriodType.SPAN;
        return weeks
                && !period.lastDay().isAfter(window.lastDay())
                && asking.years().stream().anyMatch(year -> year.contains(period));
    }

    private Part latest(OrgUnit unit, List<Cell> cells, List<Period> due) {
        Optional<Cell> last = last(cells, cell -> cell.value().isPresent());
        boolean ended = last(cells, cell -> true)
                .flatMap(Cell::reason)
                .filter(MissingReason.NOT_APPLICABLE::equals)
                .isPresent();
        if (ended) {
            return missing(unit, MissingReason.NOT_APPLICABLE, Reports.NONE);
        }
        Optional<Period> wanted = due.stream().reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            if (wanted.isEmpty()) {
                Optional<MissingReason> said = last(cells, cell -> true).flatMap(Cell::reason);
                return new Part(unit.id(), Optional.empty(), said, Reports.NONE, List.of(), false);
            }
            MissingReason why = reasonOf(wanted.get(), cells);
            boolean excused = why == MissingReason.NOT_APPLICABLE;
            return missing(unit, why, excused ? Reports.NONE : Reports.lacking(new Hole(unit.id(), wanted.get(), why)));
        }
        Cell cell = last.get();
        if (isStale(cell)) {
            MissingReason stale = MissingReason.STALE;
            return missing(unit, stale, Reports.lacking(new Hole(unit.id(), cell.period(), stale)));
        }
        Reports reports = Reports.there(isLate(cell));
        return new Part(unit.id(), cell.value(), Optional.empty(), reports, cell.used(), cell.open());
    }

    private boolean isStale(Cell cell) {
        return element.maximumAgeDays()
                .filter(age -> cell.period().lastDay().plusDays(age).isBefore(asking.lastDay()))
                .isPresent();
    }

    private Part everyOne(OrgUnit unit, List<Cell> cells, List<Period> due) {
        Reports reports = Reports.NONE;
        for (Cell cell : cells) {
            if (cell.value().isPresent()) {
                reports = reports.plus(Reports.there(isLate(cell)));
            }
        }
        for (Period slot : due) {
            Optional<Cell> said = last(cells, cell -> cell.period().equals(slot));
            MissingReason why = said.flatMap(Cell::reason).orElse(MissingReason.NOT_REPORTED);
            boolean lacks = said.flatMap(Cell::value).isEmpty() && why != MissingReason.NOT_APPLICABLE;
            reports = lacks ? reports.plus(Reports.lacking(new Hole(unit.id(), slot, why))) : reports;
        }
        List<Cell> known =
                cells.stream().filter(cell -> cell.value().isPresent()).toList();
        if (known.isEmpty()) {
            return new Part(unit.id(), Optional.empty(), why(cells, reports), reports, List.of(), false);
        }
        List<Observation> used =
                known.stream().flatMap(cell -> cell.used().stream()).toList();
        boolean open = known.stream().anyMatch(Cell::open);
        return new Part(unit.id(), Optional.of(joined(unit, known)), Optional.empty(), reports, used, open);
    }

    private Object joined(OrgUnit unit, List<Cell> known) {
        List<Fraction> numbers = known.stream()
                .map(cell -> (Fraction) cell.value().orElseThrow())
                .toList();
        Fraction sum = numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
        boolean distinct = element.basis().filter(CountBasis.DISTINCT::equals).isPresent();
        int figures = element.events()
                ? known.stream().mapToInt(cell -> cell.used().size()).sum()
                : known.size();
        if (element.timeOperator() == TimeOperator.IN_PERIOD && distinct && figures > 1) {
            throw new Refused("different things of " + element.id() + " at " + unit.id() + " added over time");
        }
        return switch (element.timeOperator()) {
            case AVERAGE -> sum.over(Fraction.of(numbers.size(), 1));
            case MAX -> numbers.stream().reduce(Fraction::max).orElseThrow();
            case MIN -> numbers.stream().reduce(Fraction::min).orElseThrow();
            default -> sum;
        };
    }

    private static Optional<MissingReason> why(List<Cell> cells, Reports reports) {
        return reports.holes().stream()
                .max(Comparator.comparing(hole -> hole.period().endExclusive()))
                .map(Hole::reason)
                .or(() -> last(cells, cell -> true).flatMap(Cell::reason));
    }

    MissingReason reasonOf(Period slot, List<Cell> cells) {
        return last(cells, cell -> cell.period().equals(slot))
                .flatMap(Cell::reason)
                .orElse(MissingReason.NOT_REPORTED);
    }

    boolean isLate(Cell cell) {
        return element.dueDays().isPresent()
                && cell.used().stream()
                        .anyMatch(fact -> fact.receivedOn()
                                .filter(day -> day.isAfter(dueDay(cell.period())))
                                .isPresent());
    }

    private static Optional<Cell> last(List<Cell> cells, Predicate<Cell> wanted) {
        return cells.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static Part missing(OrgUnit unit, MissingReason reason, Reports reports) {
        return new Part(unit.id(), Optional.empty(), Optional.of(reason), reports, List.of(), false);
    }
}
