// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How far a project is: ordered bands. Rule 8.1. Which word of an office falls into which band is data. */
public enum ProjectStage {
    /** 计划. */
    PLANNED,
    /** 开工. */
    STARTED,
    /** 在建. */
    UNDER_WAY,
    /** 基本完工 and 扫尾: one band, because no source orders the two. */
    BASICALLY_COMPLETE,
    /** 全部完成. */
    COMPLETE,
    /** 验收. */
    ACCEPTED,
    /** 停工: outside the order. */
    SUSPENDED;

    /** Whether the work itself is done. */
    public boolean isComplete() {
        return this == COMPLETE || this == ACCEPTED;
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("stage." + name());
    }
}
