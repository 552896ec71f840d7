// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cumulative figures of one unit: how far each campaign year got, or what it grew by. Rule 4.4. */
final class SinceYearBegan {

    private final OverTime time;
    private final Asking asking;
    private final OrgUnit unit;
    private final List<Cell> cells;
    private final List<Period> due;

    /** The cells and the periods due lie in the order of time. */
    SinceYearBegan(OverTime time, OrgUnit unit, List<Cell> cells, List<Period> due) {
        this.time = time;
        this.asking = time.asking();
        this.unit = unit;
        this.cells = cells;
        this.due = due.stream().filter(slot -> !isNotConcerned(slot)).toList();
    }

    /** What the unit adds; another one goes on from its figure on the given day, if any. */
    Part part(Optional<LocalDate> continuedOn) {
        List<Year> years = asking.years().stream()
                .map(year -> year(year, continuedOn.filter(year::contains)))
                .toList();
        Reports reports = years.stream().map(Year::reports).reduce(Reports.NONE, Reports::plus);
        boolean unknown = years.stream().anyMatch(year -> year.kind == Kind.UNKNOWN);
        List<Cell> now = years.stream().flatMap(year -> year.now.stream()).toList();
        List<Cell> then = years.stream().flatMap(year -> year.then.stream()).toList();
        if (unknown || (now.isEmpty() && then.isEmpty())) {
            Optional<MissingReason> why = reason(years, reports);
            Reports owed = why.filter(MissingReason.NOT_APPLICABLE::equals).isPresent() ? Reports.NONE : reports;
            return new Part(unit.id(), Optional.empty(), why, owed, List.of(), false);
        }
        List<Observation> used = Stream.concat(now.stream(), then.stream())
                .flatMap(cell -> cell.used().stream())
                .toList();
        boolean open = Stream.concat(now.stream(), then.stream()).anyMatch(Cell::open);
        return new Part(unit.id(), Optional.of(sum(now).minus(sum(then))), Optional.empty(), reports, used, open);
    }

    private Optional<MissingReason> reason(List<Year> years, Reports reports) {
        Optional<MissingReason> gap = reports.holes().stream()
                .max(Comparator.comparing(hole -> hole.period().endExclusive()))
                .map(Hole::reason);
        boolean over = years.stream().anyMatch(year -> year.kind == Kind.OVER);
        Optional<MissingReason> said = last(cells.stream()).flatMap(Cell::reason);
        return gap.or(() -> over ? Optional.of(MissingReason.NOT_APPLICABLE) : said);
    }

    private Year year(Period year, Optional<LocalDate> continuedOn) {
        LocalDate start = asking.window().startInclusive();
        boolean grows = asking.change() && year.startInclusive().isBefore(start);
        LocalDate from = grows ? start : year.startInclusive();
        if (!grows) {
            return continuedOn.isPresent() ? Year.over() : reached(year, from, Optional.empty());
        }
        LocalDate eve = start.minusDays(1);
        if (continuedOn.filter(day -> !day.isAfter(eve)).isPresent()) {
            return Year.over();
        }
        Optional<Cell> base =
                last(known(year).filter(cell -> !cell.period().lastDay().isAfter(eve)));
        PeriodType often = time.element().frequency();
        Period slot = often == PeriodType.SPAN ? Period.day(eve) : often.periodOf(eve);
        boolean told = base.filter(cell -> cell.period().lastDay().equals(eve)).isPresent();
        if (!told && unit.existsOn(eve) && !isNotConcerned(slot)) {
            return new Year(Kind.UNKNOWN, List.of(), List.of(), lacking(slot));
        }
        if (continuedOn.isPresent()) {
            return new Year(kind(), List.of(), base.stream().toList(), Reports.NONE);
        }
        return reached(year, from, base);
    }

    private Kind kind() {
        return asking.change() && !unit.existsOn(asking.window().startInclusive()) ? Kind.OVER : Kind.COUNTED;
    }

    private Year reached(Period year, LocalDate from, Optional<Cell> base) {
        Optional<Cell> now =
                last(known(year).filter(cell -> !cell.period().lastDay().isBefore(from)));
        Optional<Period> lags = last(due.stream()
                .filter(slot -> year.contains(slot.lastDay()))
                .filter(slot -> now.filter(cell -> !cell.period().lastDay().isBefore(slot.lastDay()))
                        .isEmpty()));
        Reports reports = lags.map(this::lacking)
                .orElse(now.map(cell -> Reports.there(time.isLate(cell))).orElse(Reports.NONE));
        List<Cell> then = now.isPresent() ? base.stream().toList() : List.of();
        Kind kind = from.equals(year.startInclusive()) ? Kind.COUNTED : kind();
        return new Year(kind, now.stream().toList(), then, reports);
    }

    private Reports lacking(Period slot) {
        return Reports.lacking(new Hole(unit.id(), slot, time.reasonOf(slot, cells)));
    }

    private Stream<Cell> known(Period year) {
        return cells.stream().filter(cell -> cell.value().isPresent()).filter(cell -> year.contains(cell.period()));
    }

    /** Whether the unit said that a period, or a longer one around it, does not concern it. */
    private boolean isNotConcerned(Period slot) {
        return cells.stream()
                .anyMatch(cell -> cell.period().contains(slot)
                        && cell.reason()
                                .filter(MissingReason.NOT_APPLICABLE::equals)
                                .isPresent());
    }

    private static Fraction sum(List<Cell> cells) {
        return cells.stream().map(cell -> (Fraction) cell.value().orElseThrow()).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((earlier, later) -> later);
    }

    /** Whether a year counts, is over for the unit, or cannot be told of. */
    private enum Kind {
        COUNTED,
        OVER,
        UNKNOWN
    }

    /** One campaign year: what it had come to, and what of it does not belong to the window. */
    private record Year(Kind kind, List<Cell> now, List<Cell> then, Reports reports) {

        static Year over() {
            return new Year(Kind.OVER, List.of(), List.of(), Reports.NONE);
        }
    }
}
