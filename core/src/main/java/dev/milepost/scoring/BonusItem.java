// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * What earns points beyond the full mark. Nobody waits for it: without an entry there is no bonus.
 *
 * @param code its identity within the scheme, apart from that of every item
 * @param content what is rewarded
 * @param max the most it earns, above 0
 */
public record BonusItem(String code, LocalizedText content, Ratio max) {

    public BonusItem {
        Identifiers.check("bonus code", code);
        requireNonNull(content, "content");
        Checks.above0("max of bonus '" + code + "'", max);
    }
}
