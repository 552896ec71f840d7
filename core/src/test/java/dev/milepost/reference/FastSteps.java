// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts how often figures changed in place, so that it can be told that this was tried and not only its fallback. */
final class FastSteps {

    private final int leastPercent;
    private long fast;
    private long all;

    FastSteps(int leastPercent) {
        this.leastPercent = leastPercent;
    }

    /** Counts a step that changed columns; others do not count. */
    void count(long inPlace, long anew) {
        all += inPlace + anew > 0 ? 1 : 0;
        fast += inPlace > 0 && anew == 0 ? 1 : 0;
    }

    void check() {
        assertThat(fast * 100)
                .as("%s of %s steps changed in place alone", fast, all)
                .isGreaterThanOrEqualTo(all * leastPercent);
    }
}
