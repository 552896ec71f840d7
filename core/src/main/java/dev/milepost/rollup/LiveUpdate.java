// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an update touched, for a {@link LiveFollower}; good during its call only. A column changed either in place, at a
 * unit and all above it, or as a whole.
 */
public final class LiveUpdate {

    private final List<DataElementId> elements = new ArrayList<>();
    private final List<FigureColumn> columns = new ArrayList<>();
    private final List<FigureColumn> replaced = new ArrayList<>();
    private int[] units = new int[8];
    private boolean isWhole;

    LiveUpdate() {}

    /** The elements that a fact came of, each once. */
    public List<DataElementId> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** How many places changed in columns that are otherwise the same; zero or more. */
    public int size() {
        return columns.size();
    }

    /** The column of a place. */
    public FigureColumn column(int place) {
        return columns.get(place);
    }

    /** The number of the unit of a place: it and those above it may have changed. */
    public int unit(int place) {
        return units[place];
    }

    /** The columns that take the place of those of the same indicator. */
    public List<FigureColumn> replaced() {
        return Collections.unmodifiableList(replaced);
    }

    /** Whether units were settled anew, so that whatever was worked out from the roll-up before is void. Rule 5.6. */
    public boolean isWhole() {
        return isWhole;
    }

    void clear() {
        elements.clear();
        columns.clear();
        replaced.clear();
        isWhole = false;
    }

    void of(DataElementId element) {
        if (!elements.contains(element)) {
            elements.add(element);
        }
    }

    void at(FigureColumn column, int unit) {
        if (columns.size() == units.length) {
            units = java.util.Arrays.copyOf(units, units.length * 2);
        }
        units[columns.size()] = unit;
        columns.add(column);
    }

    void replaced(FigureColumn column) {
        replaced.add(column);
    }

    void setWhole() {
        isWhole = true;
    }
}
