// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.util.Optional;

/** Within which bounds a change over its base certainly lies, given those of both figures. Rule 2.4. */
final class ShareBounds {

    private ShareBounds() {}

    /**
     * The bounds of {@code (now - then) / then}. Where the base may turn out to be zero or less there may be no such
     * number, and nothing is certain.
     */
    static Bounds of(Bounds now, Bounds then) {
        Optional<Ratio> least = then.lower().filter(base -> base.signum() > 0);
        if (least.isEmpty()) {
            return Bounds.unbounded();
        }
        Optional<Ratio> lower = now.lower().map(one -> quotient(one, one.signum() < 0 ? least : then.upper()));
        Optional<Ratio> upper = now.upper().map(one -> quotient(one, one.signum() < 0 ? then.upper() : least));
        return new Bounds(lower.map(one -> one.minus(Ratio.ONE)), upper.map(one -> one.minus(Ratio.ONE)));
    }

    /** Over a base without upper bound the quotient comes as close to zero as one likes. */
    private static Ratio quotient(Ratio number, Optional<Ratio> base) {
        return base.map(number::dividedBy).orElse(Ratio.ZERO);
    }
}
