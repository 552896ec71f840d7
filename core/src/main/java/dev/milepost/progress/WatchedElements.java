// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import java.util.HashSet;
import java.util.Set;

/** Which elements the assessments of an indicator rest on: its own, and those that its targets refer to. */
final class WatchedElements {

    private final Campaign campaign;
    private final Set<DataElementId> found = new HashSet<>();

    private WatchedElements(Campaign campaign) {
        this.campaign = campaign;
    }

    static Set<DataElementId> of(Campaign campaign, Indicator indicator) {
        WatchedElements watched = new WatchedElements(campaign);
        watched.add(indicator.id());
        for (Target target : campaign.targetsOf(indicator.id())) {
            watched.add(target.comparator());
            if (target.split().orElse(null) instanceof Split.ByElement measured) {
                watched.add(measured.element());
            }
        }
        return Set.copyOf(watched.found);
    }

    private void add(Comparator comparator) {
        if (comparator instanceof Comparator.AtLeastReference other) {
            add(other.indicator());
        } else if (comparator instanceof Comparator.Maintain kept) {
            add(kept.comparator());
        }
    }

    private void add(IndicatorId indicator) {
        campaign.findIndicator(indicator)
                .ifPresent(one -> campaign.elementsBehind(one).forEach(this::add));
    }

    private void add(DataElementId element) {
        found.add(element);
        campaign.findElement(element).flatMap(DataElement::weightedBy).ifPresent(found::add);
    }
}
