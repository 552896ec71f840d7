// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** Whether a figure tells what is, or what shall be. Planned and forecast never enter an actual. Rule 3.2. */
public enum FactNature {
    /** What was done or found. */
    ACTUAL,
    /** What is planned. */
    PLANNED,
    /** What is expected on completion. */
    FORECAST;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("factnature." + name());
    }
}
