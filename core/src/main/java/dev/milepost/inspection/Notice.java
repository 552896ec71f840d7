// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;

/**
 * Notices of one legal name that an inspection led to.
 *
 * @param name the legal name, which is data: 责令改正通知书, 卫生监督意见书 …
 * @param count how many were issued, 1 or more
 */
public record Notice(LocalizedText name, int count) {

    public Notice {
        requireNonNull(name, "name");
        checkArgument(count >= 1, "count of notice '%s' must be 1 or more, was %s", name, count);
    }
}
