// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;

/** What a divided target asks of one of the units below. Rule 6.3. */
final class TargetPart {

    private TargetPart() {}

    /**
     * The part of a unit: as the whole, but of that unit and its bound. Baseline and printed figure are the whole's and
     * stay there.
     *
     * @param dividedOn whether it is divided among the units below in turn
     */
    static Target of(Target whole, OrgUnitId unit, Ratio bound, boolean dividedOn) {
        Target.Builder part = Target.builder(whole.id(), whole.indicator(), withBound(whole.comparator(), bound))
                .unit(unit)
                .start(whole.start())
                .due(whole.due())
                .trajectory(whole.trajectory())
                .weight(whole.weight())
                .veto(whole.veto());
        whole.nature().ifPresent(part::nature);
        whole.basicallyMetFrom().ifPresent(part::basicallyMetFrom);
        whole.basis().ifPresent(part::basis);
        whole.source().ifPresent(part::source);
        whole.split().filter(split -> dividedOn).ifPresent(part::split);
        return part.build();
    }

    private static Comparator withBound(Comparator whole, Ratio bound) {
        if (whole instanceof Comparator.AtLeast) {
            return new Comparator.AtLeast(bound);
        }
        if (whole instanceof Comparator.MoreThan) {
            return new Comparator.MoreThan(bound);
        }
        if (whole instanceof Comparator.AtMost) {
            return new Comparator.AtMost(bound);
        }
        return whole instanceof Comparator.LessThan ? new Comparator.LessThan(bound) : new Comparator.EqualTo(bound);
    }
}
