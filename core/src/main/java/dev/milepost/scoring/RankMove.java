// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How a rank changed since the last period. Rule 10.2. */
public enum RankMove {
    /** 上升: nearer to the first. */
    UP,
    /** 下降: further from the first. */
    DOWN,
    /** 持平. */
    SAME,
    /** 新上榜: it had no rank in the group last period. */
    NEW;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("rankmove." + name());
    }
}
