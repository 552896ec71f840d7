// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.List;
import java.util.Optional;

/** The figure of an indicator that is one element. Rules 1.5, 2.4, 3.1, 3.2, 5.1, 5.6. */
final class ElementFigure {

    private final Reference reference;
    private final DataElement element;
    private final Asking asking;
    private final Fraction factor;

    ElementFigure(Reference reference, Indicator indicator, Asking asking) {
        this.reference = reference;
        this.element = reference.element(indicator.measure().elements().get(0));
        this.asking = asking;
        this.factor = Fraction.of(element.unit().factor())
                .over(Fraction.of(indicator.unit().factor()));
    }

    Answer at(OrgUnitId unit) {
        return made(unit).beside(intended(FactNature.PLANNED, unit), intended(FactNature.FORECAST, unit));
    }

    private Answer made(OrgUnitId unit) {
        OverTime time = reference.overTime(element, asking);
        OverUnits units = new OverUnits(reference.territory(), time);
        List<Part> parts = units.parts(unit);
        List<Part> known =
                parts.stream().filter(part -> part.value().isPresent()).toList();
        Reports reports = parts.stream().map(Part::reports).reduce(Reports.NONE, Reports::plus);
        if (known.isEmpty()) {
            List<MissingReason> reasons = parts.stream()
                    .flatMap(part -> part.reason().or(() -> awaited(part, time)).stream())
                    .toList();
            return Answer.missing(OverUnits.why(reasons, time.whyNothing()), reports);
        }
        Object value = units.join(unit, known, this::weight);
        if (value instanceof MissingReason reason) {
            return Answer.missing(reason, reports).founded(Facts.weakest(known));
        }
        return value instanceof Fraction number
                ? Answer.of(number.times(factor), reports)
                        .founded(Facts.weakest(known))
                        .within(new WithinReach(element, parts, isUnweighed(unit, known))
                                .of(number)
                                .times(factor))
                : Answer.of(value, reports).founded(Facts.weakest(known));
    }

    /** Why a unit that is to report has no figure while none is due. */
    private Optional<MissingReason> awaited(Part part, OverTime time) {
        boolean waits = time.isAhead() && time.isAssigned(reference.territory().unit(part.unit()));
        return waits ? Optional.of(MissingReason.NOT_DUE) : Optional.empty();
    }

    /** Whether a part of a mean is left out because it has no weight; one of zero is known, and counts for nothing. */
    private boolean isUnweighed(OrgUnitId unit, List<Part> known) {
        boolean alone = known.size() == 1 && known.get(0).unit().equals(unit);
        return element.unitOperator() == UnitOperator.MEAN
                && !alone
                && known.stream()
                        .anyMatch(part -> weight(part.unit())
                                .filter(one -> one.sign() >= 0)
                                .isEmpty());
    }

    private Optional<Fraction> weight(OrgUnitId unit) {
        DataElement weights = reference.element(element.weightedBy().orElseThrow());
        OrgUnit weighed = reference.territory().unit(unit);
        return reference.overTime(weights, asking).part(weighed, "").value().map(Fraction.class::cast);
    }

    private Fraction intended(FactNature nature, OrgUnitId unit) {
        Territory territory = reference.territory();
        Fraction sum = territory.tree().subtree(unit).stream()
                .map(one -> intendedBy(nature, one))
                .reduce(Fraction.ZERO, Fraction::plus);
        for (Legacy legacy : territory.legacies(unit, OverUnits.splits(element), false)) {
            Fraction share = legacy.shares().values().stream().reduce(Fraction.ZERO, Fraction::plus);
            sum = sum.plus(intendedBy(nature, legacy.origin()).times(share));
        }
        return sum.times(factor);
    }

    private Fraction intendedBy(FactNature nature, OrgUnit unit) {
        List<Observation> meant = reference.facts().of(element, unit.id(), nature).stream()
                .filter(fact -> asking.window().contains(fact.key().period()))
                .toList();
        return meant.stream().map(fact -> Cell.intended(element, fact, meant)).reduce(Fraction.ZERO, Fraction::plus);
    }
}
