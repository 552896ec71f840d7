// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.explanation.Evidence.Place;
import dev.milepost.explanation.Evidence.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How something looked before and after, to be printed side by side.
 *
 * @param before the side {@link Side#BEFORE} of the pair
 * @param after the side {@link Side#AFTER} of the same pair
 */
public record EvidencePair(Evidence before, Evidence after) {

    public EvidencePair {
        Optional<String> pair = before.place().map(Place::pair);
        checkArgument(
                before.place().map(Place::side).equals(Optional.of(Side.BEFORE))
                        && after.place().map(Place::side).equals(Optional.of(Side.AFTER))
                        && pair.equals(after.place().map(Place::pair)),
                "sides of an evidence pair must be before and after of one pair, were %s and %s",
                before.place(),
                after.place());
    }

    /**
     * The complete pairs among the evidence of one thing, in the order of their sides before; a side without its other
     * side makes none. Where one side is there several times, its first counts.
     */
    public static List<EvidencePair> of(Collection<Evidence> evidence) {
        Map<Place, Evidence> first = new LinkedHashMap<>();
        evidence.forEach(one -> one.place().ifPresent(place -> first.putIfAbsent(place, one)));
        List<EvidencePair> pairs = new ArrayList<>();
        first.forEach((place, before) -> {
            Evidence after = first.get(new Place(place.pair(), Side.AFTER));
            if (place.side() == Side.BEFORE && after != null) {
                pairs.add(new EvidencePair(before, after));
            }
        });
        return pairs;
    }
}
