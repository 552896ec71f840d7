// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;

/** One line for each part of a case, for the report of a disagreement. */
final class Tell {

    private Tell() {}

    static String of(DataElement element) {
        return String.join(
                " ",
                "element",
                element.id().value(),
                element.kind().name(),
                element.timeOperator().name(),
                element.unitOperator().name(),
                element.frequency().name(),
                element.hierarchy().map(Enum::name).orElse("-"),
                element.reportedAt().map(level -> level.code()).orElse("-"),
                element.events() ? "events" : "",
                element.basis().map(Enum::name).orElse("-"),
                element.disjoint() ? "disjoint" : "",
                element.isNonNegative() ? "≥0" : "",
                "age " + element.maximumAgeDays().orElse(-1),
                "due " + element.dueDays().orElse(-1),
                element.disaggregation()
                        .map(set -> set.exclusive() ? "exclusive" : "overlapping")
                        .orElse(""));
    }

    static String of(Target target) {
        return "target " + target.id() + " on " + target.indicator() + " " + target.comparator() + " "
                + target.start() + ".." + target.due() + " from " + target.baseline() + " by " + target.trajectory()
                + " at " + target.unit() + target.level() + " band " + target.basicallyMetFrom();
    }

    static String of(OrgUnit unit) {
        return unit.id() + " (" + unit.level() + ") below "
                + unit.parent().map(Object::toString).orElse("-")
                + unit.opens().map(day -> " from " + day).orElse("")
                + unit.closes().map(day -> " until " + day).orElse("");
    }

    static String of(RecordedObservation recorded) {
        Observation fact = recorded.observation();
        return "#" + recorded.sequence() + " " + fact.key() + " = " + fact.value() + " " + fact.assurance() + " "
                + fact.state() + " rev " + fact.revision()
                + fact.receivedOn().map(day -> " received " + day).orElse("");
    }
}
