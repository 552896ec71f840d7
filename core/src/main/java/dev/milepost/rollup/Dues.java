// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.time.LocalDate;
import java.util.List;

/** What a unit owes of an element in a window. Rules 2.3, 4.2. */
final class Dues {

    private final DataElement element;
    private final OrgUnit unit;
    private final Window window;

    Dues(DataElement element, OrgUnit unit, Window window) {
        this.element = element;
        this.unit = unit;
        this.window = window;
    }

    /** What is owed by now; a closed unit owes nothing after its end, and nobody owes events unasked. */
    List<Period> owed() {
        return isUnasked()
                ? List.of()
                : asked().stream()
                        .filter(this::isDue)
                        .filter(period -> unit.existsOn(period.lastDay()))
                        .toList();
    }

    /** Whether reports are asked for in the window and the first is still to come. */
    boolean isTooEarly() {
        if (isUnasked()) {
            return window.period().startInclusive().isAfter(window.when().date());
        }
        List<Period> asked = asked();
        return !asked.isEmpty() && asked.stream().noneMatch(this::isDue);
    }

    /** How many of the periods of the facts came in after they were due. */
    int late(List<RecordedObservation> facts) {
        return (int) facts.stream()
                .map(RecordedObservation::observation)
                .filter(this::isLate)
                .map(fact -> fact.key().period())
                .distinct()
                .count();
    }

    /**
     * Events are reported as they happen; only who is asked to report them, if only to say that there were none, owes.
     */
    private boolean isUnasked() {
        return element.events() && element.reportedAt().isEmpty();
    }

    /**
     * A period counts only inside a period that contains it whole (4.2); nothing is owed in a window it does not fill.
     */
    private List<Period> asked() {
        PeriodType type = element.frequency();
        if (type == PeriodType.SPAN || type == window.period().type()) {
            return List.of(window.period());
        }
        return window.period().isFilledBy(type) ? window.period().split(type) : List.of();
    }

    private boolean isDue(Period period) {
        return !dueDay(element, period).isAfter(window.when().date());
    }

    private boolean isLate(Observation fact) {
        return isLate(element, fact);
    }

    /** Whether a report came in after it was due; never where no day is declared. */
    static boolean isLate(DataElement element, Observation fact) {
        return element.dueDays().isPresent()
                && fact.receivedOn()
                        .filter(day -> day.isAfter(dueDay(element, fact.key().period())))
                        .isPresent();
    }

    /** The last day on which the report of a period is in time. */
    static LocalDate dueDay(DataElement element, Period period) {
        return period.lastDay().plusDays(element.dueDays().orElse(0));
    }
}
