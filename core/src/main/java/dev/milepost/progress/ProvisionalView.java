// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.CountedStates;
import java.util.List;

/**
 * The official figures and, beside them, the provisional ones: the same day and the same records, counted in fewer and
 * in more states of review. Rule 13.2. Neither takes the place of the other, and both say what they count. Immutable.
 */
public final class ProvisionalView {

    private final Progress official;
    private final Progress provisional;
    private final List<FigurePair> figures;

    private ProvisionalView(Progress official, Progress provisional) {
        this.official = requireNonNull(official, "official");
        this.provisional = requireNonNull(provisional, "provisional");
        this.figures = FigurePair.of(official, provisional);
    }

    /**
     * Puts provisional figures beside the official ones.
     *
     * @throws IllegalArgumentException if they are of different campaigns, days, knowledge or anchors, or count the
     *     same states
     */
    public static ProvisionalView of(Progress official, Progress provisional) {
        checkArgument(
                official.when().equals(provisional.when()),
                "official and provisional figures must be of one asOf and knownAt, were of %s and %s",
                official.when(),
                provisional.when());
        checkArgument(
                official.anchor().equals(provisional.anchor()),
                "official and provisional figures must be of one anchor, were of %s and %s",
                official.anchor(),
                provisional.anchor());
        checkArgument(
                !official.rollup().states().equals(provisional.rollup().states()),
                "provisional figures must count other states than the official ones, both counted %s",
                official.rollup().states());
        return new ProvisionalView(official, provisional);
    }

    /** The official figures. */
    public Progress official() {
        return official;
    }

    /** The provisional figures. */
    public Progress provisional() {
        return provisional;
    }

    /** Every figure, official first, provisional second, in the order of the assessments. */
    public List<FigurePair> figures() {
        return figures;
    }

    /** The figures that are not the same. */
    public List<FigurePair> differing() {
        return figures.stream().filter(FigurePair::differs).toList();
    }

    /** Which states count officially. */
    public CountedStates officialStates() {
        return official.rollup().states();
    }

    /** Which states count provisionally. */
    public CountedStates provisionalStates() {
        return provisional.rollup().states();
    }
}
