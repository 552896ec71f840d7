// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How grave an issue is. */
public enum Severity {
    /** The data contradict themselves or cannot be; a final report is refused. */
    ERROR,
    /** The data are doubtful; a person should look. */
    WARNING,
    /** Worth knowing; nothing need be done. */
    INFO;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("severity." + name());
    }
}
