// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** What has become of a task. */
public enum TaskResult {
    /** 完成. */
    DONE,
    /** 基本完成: something is left to do. */
    BASICALLY_DONE,
    /** 未完成. */
    NOT_DONE;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("taskresult." + name());
    }
}
