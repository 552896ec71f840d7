// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * A status with what goes with it.
 *
 * @param missing why it is undecided, if it is
 * @param revocable whether it is met and can still be lost
 * @param remark what the status method has to say of it
 */
record Outcome(Status status, Optional<MissingReason> missing, boolean revocable, Optional<LocalizedText> remark) {

    static Outcome of(Status status) {
        return new Outcome(status, Optional.empty(), false, Optional.empty());
    }

    static Outcome met(boolean revocable) {
        return new Outcome(Status.MET, Optional.empty(), revocable, Optional.empty());
    }

    static Outcome missing(MissingReason reason) {
        return new Outcome(Status.MISSING, Optional.of(reason), false, Optional.empty());
    }

    Outcome withRemark(Optional<LocalizedText> said) {
        return new Outcome(status, missing, revocable, said);
    }
}
