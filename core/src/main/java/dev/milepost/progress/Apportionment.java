// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides a whole into parts that are multiples of a step and sum exactly to it, by largest remainder. Rule 6.3. */
final class Apportionment {

    private Apportionment() {}

    /**
     * The part of each unit; of equal remainders the one of the unit that comes first is filled up first.
     *
     * @param whole what is divided, a multiple of the step, zero or greater
     * @param weights the weights of the units, none negative, one at least above 0
     * @param step what parts are multiples of, above 0
     */
    static SortedMap<OrgUnitId, Ratio> divide(Ratio whole, SortedMap<OrgUnitId, Ratio> weights, Ratio step) {
        Ratio all = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio steps = whole.dividedBy(step);
        SortedMap<OrgUnitId, BigInteger> parts = new TreeMap<>();
        SortedMap<OrgUnitId, Ratio> remainders = new TreeMap<>();
        BigInteger given = BigInteger.ZERO;
        for (Map.Entry<OrgUnitId, Ratio> one : weights.entrySet()) {
            Ratio quota = steps.times(one.getValue()).dividedBy(all);
            BigInteger least = quota.round(0, RoundingMode.FLOOR).toBigIntegerExact();
            parts.put(one.getKey(), least);
            remainders.put(one.getKey(), quota.minus(Ratio.whole(new BigDecimal(least))));
            given = given.add(least);
        }
        int left = steps.round(0, RoundingMode.UNNECESSARY)
                .toBigIntegerExact()
                .subtract(given)
                .intValueExact();
        largest(remainders, left).forEach(unit -> parts.merge(unit, BigInteger.ONE, BigInteger::add));
        SortedMap<OrgUnitId, Ratio> amounts = new TreeMap<>();
        parts.forEach((unit, count) -> amounts.put(unit, step.times(Ratio.whole(new BigDecimal(count)))));
        return amounts;
    }

    private static List<OrgUnitId> largest(SortedMap<OrgUnitId, Ratio> remainders, int count) {
        return remainders.entrySet().stream()
                .sorted(Map.Entry.<OrgUnitId, Ratio>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }
}
