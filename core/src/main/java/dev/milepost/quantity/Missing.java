// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A value that is not there, and why. It is not zero, compares with nothing and meets no target.
 *
 * @param reason why it is missing
 */
public record Missing(MissingReason reason) implements Value {

    /** Checks the component. */
    public Missing {
        requireNonNull(reason, "reason");
    }

    /** Returns {@code "missing:NOT_REPORTED"}; {@link Value#parse} reads it. */
    @Override
    public String toString() {
        return "missing:" + reason.name();
    }
}
