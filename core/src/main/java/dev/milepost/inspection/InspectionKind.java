// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** The kind of an inspection. Rule 8.3. */
public enum InspectionKind {
    /** 专项检查. */
    SPECIAL,
    /** 日常检查. */
    ROUTINE,
    /** 暗访. */
    UNANNOUNCED,
    /** 交叉检查. */
    CROSS,
    /** 回头看. */
    LOOK_BACK,
    /** 第三方评估. */
    THIRD_PARTY;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("inspectionkind." + name());
    }
}
