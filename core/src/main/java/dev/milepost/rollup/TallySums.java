// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.UnitTally.Range;
import dev.milepost.rollup.UnitTally.Sums;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the figures at and below a unit come to, without telling which units they are of. Belongs to one thread. */
final class TallySums {

    private Sums sums = Sums.NONE;
    private Range range = Range.NONE;
    private Map<Assurance, Ratio> amounts = new EnumMap<>(Assurance.class);
    private int known;
    private long expected;
    private long reported;
    private long late;
    private boolean lacksWeights;
    private boolean isRefused;

    void add(Resolved part) {
        UnitTally tally = part.tally();
        sums = sums.plus(tally.sums());
        range = range.plus(tally.range());
        tally.amounts().forEach((assurance, amount) -> amounts.merge(assurance, amount, Exact::sum));
        known += part.known().size();
        expected += tally.reporting().expected();
        reported += tally.reporting().reported();
        late += tally.reporting().late();
        lacksWeights |= part.isUnweighed();
    }

    void add(TallySums other) {
        sums = sums.plus(other.sums);
        range = range.plus(other.range);
        other.amounts.forEach((assurance, amount) -> amounts.merge(assurance, amount, Exact::sum));
        known += other.known;
        expected += other.expected;
        reported += other.reported;
        late += other.late;
        lacksWeights |= other.lacksWeights;
        isRefused |= other.isRefused;
    }

    /** Lets go of what was added; what was refused stays so. */
    void clear() {
        sums = Sums.NONE;
        range = Range.NONE;
        amounts = new EnumMap<>(Assurance.class);
        known = 0;
        expected = 0;
        reported = 0;
        late = 0;
        lacksWeights = false;
    }

    /** Refuses the figure, and with it all above. */
    void refuse() {
        isRefused = true;
    }

    boolean isRefused() {
        return isRefused;
    }

    int known() {
        return known;
    }

    Sums sums() {
        return sums;
    }

    Range range() {
        return range;
    }

    FigureCell cell(Value value, Optional<Ratio> measured) {
        Optional<Assurance> weakest = amounts.keySet().stream().reduce(Assurance::weaker);
        boolean unweighed = lacksWeights && known > 1;
        return new FigureCell(value, measured, expected, reported, late, weakest, Map.copyOf(amounts), unweighed);
    }
}
