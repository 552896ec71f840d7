// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** What a count counts. Rule 1.6. */
public enum CountBasis {
    /** Different things (户、家、人): never summed over time, over units only where declared disjoint. */
    DISTINCT,
    /** Occurrences (户次、家次、人次、次): always add up. */
    OCCURRENCE;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("countbasis." + name());
    }
}
