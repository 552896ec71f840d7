// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.FigureBounds.Halves;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of a rate: how far its halves may still grow, as far as denominators tell. Found out when first asked. */
final class PairOutlook implements Outlook {

    private final Indicator indicator;
    private final Ratio multiplier;
    private final PairNumbers pairs;
    private final FigureCells.Scale scale;
    private volatile @Nullable PairRoom found;

    /**
     * Keeps what it is to be found out from.
     *
     * @param pairs which have been read, and have a row for each unit they tell of
     */
    PairOutlook(Indicator indicator, BigDecimal multiplier, PairNumbers pairs, FigureCells.Scale scale) {
        this.indicator = indicator;
        this.multiplier = Ratio.whole(multiplier);
        this.pairs = pairs;
        this.scale = scale;
    }

    @Override
    public Optional<Bounds> of(SoFar figure) {
        PairRoom room = room();
        if (room.isSpoilt()) {
            return Optional.empty();
        }
        int place = figure.isRow() ? figure.place() : room.ofInner(figure.place());
        Halves halves = new Halves(
                exact(figure.above(), scale.decimals()),
                exact(figure.below(), scale.decimalsBelow()),
                exact(BigInteger.valueOf(room.potential(place)), room.decimals()),
                exact(BigInteger.valueOf(room.silentDenominator(place)), room.decimals()),
                figure.hasSilent() || room.isOpen(place));
        return Optional.of(FigureBounds.ofPair(indicator, pairs.numerator(), halves, multiplier));
    }

    private static Ratio exact(BigInteger number, int decimals) {
        return Exact.reduced(Ratio.whole(new BigDecimal(number, decimals)));
    }

    private PairRoom room() {
        PairRoom known = found;
        if (known == null) {
            known = PairRoom.of(pairs);
            found = known; // whoever finds it out at the same time finds the same
        }
        return known;
    }
}
