// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.rollup.PairNumbers.ABOVE;
import static dev.milepost.rollup.PairNumbers.BELOW;

/**
 * Watches whether halves of a rate may meet at a unit, as {@link PairMeeting} lets them: where there are numerators and
 * denominators at and below it and no unit has both.
 */
final class LiveHalves {

    private static final int BOTH = ABOVE | BELOW;

    private final UnitOrder order;
    private final int[] above;
    private final int[] below;
    private final int[] both;
    private int meetings;

    /** Counts the halves of all rows. */
    LiveHalves(UnitOrder order, UnitNumbers numbers) {
        this.order = order;
        this.above = new int[order.innerSize()];
        this.below = new int[order.innerSize()];
        this.both = new int[order.innerSize()];
        for (int row = 0; row < numbers.rows(); row++) {
            put(order.above()[numbers.units[row]], 0, numbers.codes[row]);
        }
    }

    /** Whether halves may meet somewhere. */
    boolean mayMeet() {
        return meetings > 0;
    }

    /**
     * Takes the halves of a row in place of others.
     *
     * @param inner the inner unit whose total the row enters first; -1 if there is none
     */
    void put(int inner, int before, int after) {
        if ((before & BOTH) == (after & BOTH)) {
            return;
        }
        int up = one(after, ABOVE) - one(before, ABOVE);
        int down = one(after, BELOW) - one(before, BELOW);
        int pair = one(after, BOTH) - one(before, BOTH);
        for (int at = inner; at >= 0; at = order.innerParents()[at]) {
            meetings -= meets(at) ? 1 : 0;
            above[at] += up;
            below[at] += down;
            both[at] += pair;
            meetings += meets(at) ? 1 : 0;
        }
    }

    private boolean meets(int inner) {
        return both[inner] == 0 && above[inner] > 0 && below[inner] > 0;
    }

    private static int one(int code, int halves) {
        return (code & halves) == halves ? 1 : 0;
    }
}
