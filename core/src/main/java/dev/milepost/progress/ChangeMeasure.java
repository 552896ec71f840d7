// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;

/** In what the change of a figure is told (同比). Rule 13.4. */
public enum ChangeMeasure {
    /** Of a quantity: the difference over the earlier figure, as a share of it; 0.2 is a rise by 20 %. */
    SHARE_OF_BASE,
    /** Of a share of a whole, in %, ‰: the difference itself, in the indicator's unit: percentage points. */
    POINTS;

    /** What the figures of an indicator are compared by. */
    static ChangeMeasure of(Indicator indicator) {
        Unit unit = indicator.unit();
        boolean share = Units.ONE.convertibleTo(unit) && !unit.equals(Units.ONE);
        return share ? POINTS : SHARE_OF_BASE;
    }
}
