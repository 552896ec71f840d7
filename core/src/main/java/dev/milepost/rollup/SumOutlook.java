// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.FigureBounds.Lack;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of a sum over units: whether a unit below lacks some of its reports, or all. Found out when first asked. */
final class SumOutlook implements Outlook {

    private final DataElement element;
    private final UnitNumbers numbers;
    private final UnitOrder order;
    private final Ratio factor;
    private volatile @Nullable Lacking lacking;

    /**
     * Keeps what it is to be found out from.
     *
     * @param factor what whole numbers are to be multiplied by, into the unit they are printed in
     */
    SumOutlook(DataElement element, UnitNumbers numbers, UnitOrder order, Ratio factor) {
        this.element = element;
        this.numbers = numbers;
        this.order = order;
        this.factor = factor;
    }

    @Override
    public Optional<Bounds> of(SoFar figure) {
        Ratio exact = Exact.reduced(Ratio.whole(new BigDecimal(figure.above())).times(factor));
        Lack lack = new Lack(true, false);
        if (!figure.isRow()) {
            Lacking some = lacking();
            int inner = figure.place();
            lack = new Lack(some.partial.get(inner), figure.hasSilent() || some.silent.get(inner));
        }
        return Optional.of(FigureBounds.ofSum(element, lack, exact));
    }

    private Lacking lacking() {
        Lacking known = lacking;
        if (known == null) {
            known = find();
            lacking = known; // whoever finds it out at the same time finds the same
        }
        return known;
    }

    private Lacking find() {
        Lacking found = new Lacking(new BitSet(), new BitSet());
        for (int row = 0; row < numbers.rows(); row++) {
            int code = numbers.codes[row];
            if (UnitNumbers.lacks(code)) {
                order.mark(UnitNumbers.isKnown(code) ? found.partial : found.silent, numbers.above[row]);
            }
        }
        return found;
    }

    /** By inner unit. */
    private record Lacking(BitSet partial, BitSet silent) {}
}
