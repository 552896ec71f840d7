// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.quantity.MissingReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a target on a number stands on a day, line by line as in the table of rule 6.8, by pace. */
final class TargetStanding {

    private static final Fraction ON_TRACK_FROM = Fraction.of(95, 100);
    private static final Fraction AT_RISK_FROM = Fraction.of(80, 100);

    private final Target target;
    private final Answer answer;
    private final LocalDate date;
    private final Aim aim;
    private final Reached reached;

    /**
     * Looks at one target.
     *
     * @param answer the figure of the time the target speaks of
     * @param accumulates whether the figure is of an element that adds up
     */
    TargetStanding(Target target, Answer answer, LocalDate date, boolean accumulates) {
        this.target = target;
        this.answer = answer;
        this.date = date;
        this.aim = Aim.of((Comparator.Numeric) target.comparator());
        this.reached = new Reached(aim, target.baseline().map(from -> Fraction.of(from.value())), accumulates);
    }

    Standing standing() {
        Optional<Fraction> number = number();
        String status = status();
        boolean undecided = status.equals("MISSING");
        return new Standing(
                status,
                undecided ? Optional.of(answer.reason().orElse(MissingReason.INCOMPLETE)) : Optional.empty(),
                number.flatMap(reached::attainment),
                number.flatMap(reached::completion),
                number.flatMap(reached::distance),
                date.isBefore(target.start()) ? Optional.empty() : Optional.of(expected()));
    }

    private Optional<Fraction> number() {
        return answer.value().map(Fraction.class::cast);
    }

    private String status() {
        if (answer.reason().filter(MissingReason.NOT_APPLICABLE::equals).isPresent()) {
            return "NOT_APPLICABLE";
        }
        if (date.isBefore(target.start())) {
            return "NOT_STARTED";
        }
        boolean known = answer.value().isPresent();
        if (!date.isBefore(target.due()) || (reached.isBudget() && known && fails())) {
            return known ? decided() : "MISSING";
        }
        return known ? underway() : "MISSING";
    }

    private String decided() {
        return isMet() ? "MET" : fails() ? "NOT_MET" : "MISSING";
    }

    private String underway() {
        if (reached.isBudget()) {
            return answer.reports().complete() ? "ON_TRACK" : "MISSING";
        }
        if (isMet()) {
            return "MET";
        }
        if (expected().sign() == 0) {
            return "NOT_DUE";
        }
        Set<String> possible = new TreeSet<>(fails() ? Set.of() : Set.of("ON_TRACK"));
        Limits limits = answer.limits().orElseThrow();
        possible.add(limits.least().map(this::byPace).orElse(aim.isCeiling() ? "ON_TRACK" : "BEHIND"));
        possible.add(limits.most().map(this::byPace).orElse(aim.isFloor() ? "ON_TRACK" : "BEHIND"));
        return possible.size() == 1 ? possible.iterator().next() : "MISSING";
    }

    /** Who keeps silent about what must stay below a line, has no clean record. Rule 2.6. */
    private boolean isMet() {
        return aim.holdsAll(answer.limits().orElseThrow())
                && (!aim.isCeiling() || answer.reports().complete());
    }

    private boolean fails() {
        return aim.holdsNone(answer.limits().orElseThrow());
    }

    private String byPace(Fraction number) {
        if (aim.holds(number)) {
            return "ON_TRACK";
        }
        Optional<Fraction> pace = reached.attainment(number).map(part -> part.over(expected()));
        if (pace.filter(one -> one.compareTo(ON_TRACK_FROM) >= 0).isPresent()) {
            return "ON_TRACK";
        }
        return pace.filter(one -> one.compareTo(AT_RISK_FROM) >= 0).isPresent() ? "AT_RISK" : "BEHIND";
    }

    /** What should be there by the evening of the day. Rules 4.7, 6.6. */
    private Fraction expected() {
        boolean along = reached.isBudget() || (reached.hasStart() && target.trajectory() instanceof Trajectory.Linear);
        return along ? time() : Fraction.ONE;
    }

    /** The months that are over, or the days where the time is not made of months. */
    private Fraction time() {
        if (!date.isBefore(target.due())) {
            return Fraction.ONE;
        }
        LocalDate end = target.due().plusDays(1);
        LocalDate now = date.plusDays(1);
        boolean months = target.start().getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
        ChronoUnit unit = months ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return Fraction.of(unit.between(target.start(), now), unit.between(target.start(), end));
    }
}
