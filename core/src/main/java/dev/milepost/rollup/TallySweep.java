// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One sweep up the tree for what is no sum of whole numbers: means, extremes, levels, flags, and numbers too large or
 * without an end. Each unit's figure is worked out from its facts once.
 */
final class TallySweep {

    private final UnitOrder order;
    private final List<DataElement> elements;
    private final Function<Value, Optional<Ratio>> measure;
    private final Map<Integer, Resolved> rows = new HashMap<>();
    private final Map<Integer, FigureCell> cells = new TreeMap<>();

    /**
     * Prepares a sweep.
     *
     * @param elements what the figures are of: one element, or numerator and denominator
     * @param measure the number a value is printed with
     */
    TallySweep(UnitOrder order, List<DataElement> elements, Function<Value, Optional<Ratio>> measure) {
        this.order = order;
        this.elements = elements;
        this.measure = measure;
    }

    /**
     * The cells of all units that have a figure.
     *
     * @param units the units that may tell or owe something
     * @param own the figure of one of them
     */
    Map<Integer, FigureCell> cells(BitSet units, IntFunction<Resolved> own) {
        TallySums[] sums = new TallySums[order.innerSize()];
        for (int inner = 0; inner < sums.length; inner++) {
            sums[inner] = new TallySums();
        }
        for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
            read(unit, own, sums);
        }
        for (int inner = sums.length - 1; inner >= 0; inner--) {
            int unit = order.innerUnit(inner);
            boolean itself = rows.containsKey(unit) && choose(sums[inner], rows.get(unit));
            cell(unit, sums[inner], itself && sums[inner].known() == 1);
            if (inner > 0) {
                sums[order.innerParents()[inner]].add(sums[inner]);
            }
        }
        return cells;
    }

    private void read(int unit, IntFunction<Resolved> own, TallySums[] sums) {
        int above = order.above()[unit];
        try {
            Resolved part = own.apply(unit);
            rows.put(unit, part);
            if (order.isLeaf(unit)) {
                TallySums alone = new TallySums();
                alone.add(part);
                cell(unit, alone, true);
                if (above >= 0) {
                    sums[above].add(part);
                }
            }
        } catch (UnsupportedRollupException refused) {
            if (above >= 0) {
                sums[above].refuse();
            }
        }
    }

    /** Adds a unit's own figure to those below it, or takes it alone, or leaves it out; true if it is in. Rule 5.3. */
    private boolean choose(TallySums below, Resolved own) {
        Optional<Hierarchy> hierarchy = elements.get(0).hierarchy();
        boolean adds = hierarchy.filter(one -> one == Hierarchy.OWN).isPresent();
        if (own.isKnown() && !adds) {
            if (hierarchy.isPresent() && below.known() > 0) {
                return false;
            }
            below.clear();
        }
        below.add(own);
        return own.isKnown();
    }

    private void cell(int unit, TallySums sums, boolean itself) {
        boolean adds = isPairs() || elements.get(0).unitOperator() == UnitOperator.SUM;
        boolean distinct = adds && sums.known() > 1 && elements.stream().anyMatch(OverUnits::isApart);
        if (sums.known() == 0 || sums.isRefused() || distinct) {
            return;
        }
        value(unit, sums, itself).ifPresent(known -> cells.put(unit, sums.cell(known, measure.apply(known))));
    }

    private Optional<Value> value(int unit, TallySums sums, boolean itself) {
        if (isPairs()) {
            return Optional.of(
                    Value.rate(Exact.pair(sums.sums().numerator(), sums.sums().denominator())));
        }
        return itself
                ? Optional.of(own(unit))
                : OverUnits.value(elements.get(0), sums.sums(), sums.range(), sums.known());
    }

    private boolean isPairs() {
        return elements.size() > 1;
    }

    private Value own(int unit) {
        return requireNonNull(rows.get(unit)).known().get(0).value();
    }
}
