// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Takes the counted amounts of one data element and category as bare numbers: the fastest way into a
 * {@link LiveRollup}. Each is a unit's own report of one period, and an update of its own; of a key the highest
 * revision stands.
 */
public final class LiveColumn {

    private final LiveRollup live;
    private final DataElement element;
    private final String category;
    private final Slots slots;
    private final int decimals;
    private @Nullable LiveSeries series;

    LiveColumn(LiveRollup live, DataElement element, String category, Slots slots, int decimals) {
        this.live = live;
        this.element = element;
        this.category = requireNonNull(category, "category");
        this.slots = slots;
        this.decimals = decimals;
    }

    /** How many decimal places a value has: 2 says that 150 stands for 1.50. Zero or more. */
    public int decimals() {
        return decimals;
    }

    /** How many periods there are; they are numbered from 0 in order of time. */
    public int periods() {
        return slots.size();
    }

    /** The period of a number. */
    public Period period(int number) {
        return slots.period(number);
    }

    /**
     * Takes the first report of a key, computed from counts and in time.
     *
     * @param unit the number of the unit, see {@link LiveRollup#units}
     * @param period the number of the period, 0 to {@link #periods} exclusive
     * @param value the number in units of the last decimal place
     * @throws IllegalArgumentException if a first report stands there with another content
     * @throws IndexOutOfBoundsException if there is no such unit or period
     */
    public void add(int unit, int period, long value) {
        add(unit, period, value, 0, SeriesColumn.USUAL);
    }

    /**
     * Takes a report of a key, in time.
     *
     * @param unit the number of the unit, see {@link LiveRollup#units}
     * @param period the number of the period, 0 to {@link #periods} exclusive
     * @param value the number in units of the last decimal place
     * @param revision 0 for the first, zero or more
     * @param assurance how it is founded
     * @throws IllegalArgumentException if the revision is negative, or stands there with another content
     * @throws IndexOutOfBoundsException if there is no such unit or period
     */
    public void add(int unit, int period, long value, int revision, Assurance assurance) {
        checkElementIndex(unit, live.units().size(), "unit");
        checkElementIndex(period, slots.size(), "period");
        checkArgument(revision >= 0, "revision of element '%s' must not be negative, was %s", element.id(), revision);
        byte note = SeriesColumn.note(requireNonNull(assurance, "assurance"), false);
        live.add(this, unit, new LiveFacts.Decimal(period, value, decimals), revision, note);
    }

    /** Where the numbers go; for the writer. */
    LiveSeries series(LiveFacts facts) {
        LiveSeries known = series;
        if (known == null) {
            known = facts.series(element, category);
            series = known;
        }
        return known;
    }

    DataElement element() {
        return element;
    }

    String category() {
        return category;
    }
}
