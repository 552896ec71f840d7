// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The column of one indicator: in a form that changes in place where there is one, else worked out anew each time. */
final class LiveIndicator {

    private final Indicator indicator;
    private final FigureColumn column;
    private final @Nullable LiveForm form;
    private boolean isStale;

    /**
     * Works the column out.
     *
     * @param each the numbers of all units in ascending order, shared
     * @param dated the units that do not exist throughout
     */
    LiveIndicator(Indicator indicator, Tabulation tabulation, LiveFacts facts, int[] each, BitSet dated) {
        this.indicator = indicator;
        Optional<LiveForm> made =
                tabulation.sweep(indicator).flatMap(sweep -> LiveForm.of(indicator, facts, sweep, each, dated));
        this.form = made.orElse(null);
        this.column = made.map(LiveForm::column).orElseGet(() -> tabulation.column(indicator));
    }

    Indicator indicator() {
        return indicator;
    }

    FigureColumn column() {
        return column;
    }

    /** Whether the column must be worked out anew. */
    boolean isStale() {
        return isStale;
    }

    void setStale() {
        isStale = true;
    }

    /** Whether it may be that the column changes in place. */
    boolean isLive() {
        return form != null && !isStale;
    }

    /** Takes into account that a fact of a unit came; where that cannot be done in place the column gets stale. */
    void touch(DataElement element, String category, int unit) {
        boolean wasStale = isStale;
        isStale = true; // stays so if something is thrown
        isStale = wasStale || form == null || !form.touch(element, category, unit);
    }
}
