// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How strictly something is asked for. */
public enum TargetNature {
    /** 约束性: it must be reached. */
    BINDING,
    /** 预期性: it is expected to be reached. */
    ANTICIPATORY,
    /** 倡导性: it is recommended. */
    ADVOCATED;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("nature." + name());
    }
}
