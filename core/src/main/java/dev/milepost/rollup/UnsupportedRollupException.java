// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/** A figure was asked for whose element does not roll up over units. Rule 5.1. */
public final class UnsupportedRollupException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient DataElementId element;
    private final transient OrgUnitId unit;

    private UnsupportedRollupException(DataElementId element, OrgUnitId unit, LocalizedText why) {
        super("unsupported-rollup", why);
        this.element = element;
        this.unit = unit;
    }

    /** The figures of different units have no common one, and the unit has none of its own. */
    static UnsupportedRollupException overUnits(DataElementId element, OrgUnitId unit) {
        return new UnsupportedRollupException(
                element,
                unit,
                LocalizedText.of(
                        "数据项“" + element + "”不能由下级汇总，“" + unit + "”没有自己的数据",
                        "element '" + element + "' must not be rolled up over units, was asked for '" + unit
                                + "', which has no figure of its own"));
    }

    /** Different things were counted in several periods, and some of them may be the same. Rule 1.6. */
    static UnsupportedRollupException overTime(DataElementId element, OrgUnitId unit) {
        return new UnsupportedRollupException(
                element,
                unit,
                LocalizedText.of(
                        "数据项“" + element + "”按个体计数，“" + unit + "”各期数据不能相加",
                        "element '" + element + "' counts different things and must not be summed over time, was asked"
                                + " for '" + unit + "', which has figures of several periods"));
    }

    /** The element that does not roll up. */
    public DataElementId element() {
        return element;
    }

    /** The unit it was asked for. */
    public OrgUnitId unit() {
        return unit;
    }
}
