// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;

/**
 * What sort of thing an activity is. Rule 8.2. The common ones are {@link ActivityKinds}; an office may use others.
 *
 * @param code what activities are told apart by, not blank: {@code clean-up}
 * @param name what the office calls it: 环境整治
 */
public record ActivityKind(String code, LocalizedText name) {

    public ActivityKind {
        requireNonNull(name, "name");
        checkArgument(!code.isBlank(), "code of activity kind '%s' must not be blank", name);
    }

    /** Tells whether both are the same kind, whatever the office calls them. */
    public boolean isSameAs(ActivityKind other) {
        return code.equals(other.code);
    }
}
