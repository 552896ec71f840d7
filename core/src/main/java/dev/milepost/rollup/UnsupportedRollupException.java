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

    /**
     * Creates the exception.
     *
     * @param element the element that does not roll up
     * @param unit the unit it was asked for
     */
    public UnsupportedRollupException(DataElementId element, OrgUnitId unit) {
        super(
                "unsupported-rollup",
                LocalizedText.of(
                        "数据项“" + element + "”不能由下级汇总，“" + unit + "”没有自己的数据",
                        "element '" + element + "' must not be rolled up over units, was asked for '" + unit
                                + "', which has no figure of its own"));
        this.element = element;
        this.unit = unit;
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
