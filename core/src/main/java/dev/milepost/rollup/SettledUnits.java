// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which units' figures hold those of units that the tree lacks. Rule 5.6. */
final class SettledUnits {

    private final Readings readings;
    private final UnitOrder order;

    SettledUnits(Readings readings, UnitOrder order) {
        this.readings = readings;
        this.order = order;
    }

    /**
     * The units where something of some elements falls, and all above them.
     *
     * @param apart whether each heir takes its share to itself
     */
    BitSet of(boolean apart, List<DataElement> elements) {
        Set<OrgUnitId> all = new HashSet<>();
        readings.tree().units().forEach(unit -> all.add(unit.id()));
        boolean divisible = elements.stream().allMatch(Resolver::isDivisible);
        BitSet found = new BitSet();
        for (Inheritance one : readings.settlement().within(all, divisible, apart)) {
            if (elements.stream().anyMatch(element -> matters(element, one.origin()))) {
                one.place().ifPresent(place -> addUpwards(found, place));
                one.heirs().stream()
                        .filter(heir -> order.find(heir).isPresent())
                        .forEach(heir -> addUpwards(found, heir));
            }
        }
        return found;
    }

    private boolean matters(DataElement element, OrgUnitId origin) {
        OrgUnit unit = readings.everyone().get(origin);
        List<String> categories = new ArrayList<>(List.of(""));
        element.disaggregation().stream()
                .flatMap(set -> set.categories().stream())
                .map(Disaggregation.Category::code)
                .forEach(categories::add);
        return element.reportedAt().filter(unit.level()::equals).isPresent()
                || categories.stream()
                        .anyMatch(category -> readings.index().hasFacts(element, origin, category)
                                || !readings.index()
                                        .underReview(element, origin, category, FactNature.ACTUAL)
                                        .isEmpty());
    }

    private void addUpwards(BitSet found, OrgUnitId unit) {
        for (int one = order.find(unit).orElseThrow(); one >= 0; one = order.parent(one)) {
            found.set(one);
        }
    }
}
