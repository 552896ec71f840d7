// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ValueKind;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;

/** Holds the units of a campaign's indicators to those of the elements they are made of. Rule 1.5. */
final class UnitCheck {

    private UnitCheck() {}

    static void check(Campaign campaign) {
        for (Indicator indicator : campaign.indicators()) {
            if (indicator.measure() instanceof Measure.Element measure) {
                checkConverts(indicator, campaign.findElement(measure.element()).orElseThrow());
            } else if (indicator.measure() instanceof Measure.Pair pair) {
                checkPair(campaign, indicator, pair);
            }
        }
    }

    /** Levels, flags and words are not converted; a share of flags is a plain number whatever their unit. */
    private static void checkConverts(Indicator indicator, DataElement element) {
        checkArgument(
                element.kind() != ValueKind.AMOUNT || element.unit().convertibleTo(indicator.unit()),
                "unit of indicator '%s' must convert from that of element '%s' (%s), was '%s'",
                indicator.id(),
                element.id(),
                element.unit(),
                indicator.unit());
    }

    private static void checkPair(Campaign campaign, Indicator indicator, Measure.Pair pair) {
        pair.claim().flatMap(campaign::findElement).ifPresent(claim -> checkConverts(indicator, claim));
        if (!indicator.unit().convertibleTo(Units.ONE)) {
            return;
        }
        Unit above = campaign.findElement(pair.numerator()).orElseThrow().unit();
        Unit below = campaign.findElement(pair.denominator()).orElseThrow().unit();
        checkArgument(
                above.equals(below) || !above.convertibleTo(below),
                "numerator and denominator of indicator '%s' must have one unit, was '%s' and '%s'",
                indicator.id(),
                above,
                below);
        Ratio asked = Units.ONE.factorTo(indicator.unit());
        checkArgument(
                asked.sameValueAs(Ratio.whole(pair.multiplier())),
                "multiplier of indicator '%s' must be %s for its unit '%s', was %s",
                indicator.id(),
                asked,
                indicator.unit(),
                pair.multiplier());
    }
}
